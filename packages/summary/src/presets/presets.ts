import type { SummaryPreset } from '../preset/preset.js';
import emergency from './emergency.json';
import gp from './gp.json';
import healthStation from './health-station.json';
import homeCare from './home-care.json';
import nursingHome from './nursing-home.json';
import physiotherapy from './physiotherapy.json';

/** Built-in presets, by name; each is plain JSON that a vendor can use as a starting point. */
export const PRESETS: Readonly<Record<string, SummaryPreset>> = Object.fromEntries(
  ([gp, homeCare, nursingHome, emergency, healthStation, physiotherapy] as readonly SummaryPreset[]).map(
    (preset) => [preset.name, preset],
  ),
);
