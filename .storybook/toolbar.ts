import { samplePatients } from '@care-timeline/samples';

interface Item {
  value: string;
  title: string;
}

const menu = (title: string, icon: string, items: readonly (string | Item)[]): object => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

/** What the toolbar above a story can change; a story's values come from here through its globals. */
export const globalTypes = {
  // Forced colours are the reader's own: the browser's developer tools emulate them, a page cannot.
  theme: menu('Theme (forced colours: in the browser’s developer tools, under Rendering)', 'paintbrush', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
    { value: 'high-contrast', title: 'High contrast' },
    { value: 'high-contrast-dark', title: 'High contrast, dark' },
    { value: 'brand', title: 'A vendor’s brand' },
    { value: 'brand-dark', title: 'A vendor’s brand, dark' },
  ]),
  density: menu('Density', 'menu', ['comfortable', 'compact']),
  language: menu('Language', 'globe', [
    { value: 'nb', title: 'Bokmål' },
    { value: 'nn', title: 'Nynorsk' },
    { value: 'en', title: 'English' },
  ]),
  timeZone: menu('Time zone', 'time', ['Europe/Oslo', 'UTC', 'America/New_York']),
  patient: menu(
    'Patient',
    'user',
    samplePatients.map(({ id, label }) => ({ value: id, title: label.en })),
  ),
  preset: menu('Preset', 'grid', [
    'gp',
    'home-care',
    'nursing-home',
    'emergency',
    'health-station',
    'physiotherapy',
  ]),
  asOf: menu('As of', 'calendar', [
    { value: '', title: 'Today' },
    { value: '2026-10-23', title: 'A month ago' },
    { value: '2025-11-23', title: 'A year ago' },
    { value: '2021-11-23', title: 'Five years ago' },
  ]),
};

export const initialGlobals = {
  theme: 'light',
  density: 'comfortable',
  language: 'nb',
  timeZone: 'Europe/Oslo',
  patient: samplePatients[0]!.id,
  preset: 'home-care',
  asOf: '',
};
