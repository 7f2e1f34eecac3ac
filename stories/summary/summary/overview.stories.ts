import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Summary/Overview',
  component: 'care-summary',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const GeneralPractice: Story = { args: { preset: 'gp', patient: 'oddvar' } };

export const HomeNursing: Story = { tags: ['visual'], args: { preset: 'home-care', patient: 'solveig' } };

export const NursingHome: Story = { args: { preset: 'nursing-home', patient: 'astrid' } };

export const EmergencyClinic: Story = { tags: ['visual'], args: { preset: 'emergency', patient: 'marius' } };

export const HealthStation: Story = { args: { preset: 'health-station', patient: 'ella' } };

export const Physiotherapy: Story = { args: { preset: 'physiotherapy', patient: 'oddvar' } };
