import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { samplePatients } from '@care-timeline/samples';
import type { CareTimeline, SourceDefinition } from '@care-timeline/elements';
import { keepsItsShape, tells } from '../support/six-states.js';
import { STORY_NOW } from '../support/now.js';
import { brokenOff, failing, giving, huge, never, serverSource, solveigsSources } from './sources.js';

interface Args {
  /** Made anew for each drawing: a source that has failed once may not fail again. */
  sources: () => readonly SourceDefinition[];
}

const meta: Meta<Args> = {
  title: 'Record/States',
  component: 'care-record',
  argTypes: { sources: { control: false } },
  render: ({ sources }, { globals }) =>
    html`<care-record
      .sources=${sources()}
      .now=${() => STORY_NOW}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
      ><care-timeline></care-timeline
    ></care-record>`,
};
export default meta;
type Story = StoryObj<Args>;

const EMPTY = { resourceType: 'Bundle', type: 'collection', entry: [] };
const NOBODY = { ...EMPTY, entry: [{ resource: { resourceType: 'Patient', id: 'p', birthDate: '1970' } }] };

/** Two systems, all there. */
export const Complete: Story = { args: { sources: () => solveigsSources() } };

/** A patient about whom nothing is recorded: not the same as nothing being there. */
export const Empty: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', resources: NOBODY }] },
  play: tells([/[Ii]ngen|[Nn]othing/], [/[Hh]enter|Fjordvik EPJ/]),
};

/** A file without any resource is no record of a patient. */
export const EmptyFile: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', resources: EMPTY }] },
};

export const Loading: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', load: never }] },
  play: tells([/Henter|Hentar|Loading/], [/registrert|recorded/]),
};

/** One system is there, the other is still being fetched. */
export const LoadingTheSecond: Story = { args: { sources: () => solveigsSources({ load: never }) } };

/** One system does not answer: the other stays, and the view says what is missing (GEN-06). */
export const OneFailed: Story = {
  args: { sources: () => solveigsSources({ src: '/gp', fetch: failing(503) }) },
};

export const NoAccess: Story = {
  args: { sources: () => solveigsSources({ src: '/gp', fetch: failing(401) }) },
};

/** A login page where FHIR was expected. */
export const WebPage: Story = {
  args: { sources: () => solveigsSources({ src: '/gp', fetch: giving('<!doctype html><p>Logg inn') }) },
};

export const Failed: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', src: '/epj', fetch: failing(500) }] },
  play: tells([/Fjordvik EPJ/], [/registrert|recorded/]),
};

/** A long file that ended in the middle: what came stays, and is told not to be all. */
export const Partial: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', resources: brokenOff() }] },
  play: tells([/Fjordvik EPJ: (Delvis|Partly)/]),
};

/** A server that refuses medicines and masks an allergy: which kinds are missing, and what is held back. */
export const PartlyClosed: Story = { args: { sources: serverSource } };

/** 30,000 resources from one file, read beside the page's own thread where there is a worker. */
export const Huge: Story = {
  args: { sources: () => [{ id: 'epj', label: 'Fjordvik EPJ', resources: huge(30_000) }] },
  play: async (context) => {
    void context.canvasElement.querySelector<CareTimeline>('care-timeline')!.fit();
    await tells([/29[\s,]?999/])(context);
  },
};

const [odd, down] = samplePatients.find(({ id }) => id === 'proeve')!.sources;
/** Every habit broken, and the second system is down. */
export const Hostile: Story = {
  args: {
    sources: () => [
      { id: odd!.id, label: odd!.label, resources: odd!.bundle() },
      { id: down!.id, label: down!.label, src: '/nede', fetch: failing(503) },
    ],
  },
  play: keepsItsShape(/Gamlesystemet/),
};
