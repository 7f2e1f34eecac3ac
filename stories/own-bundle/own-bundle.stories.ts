import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import type { CareRecord } from '@care-timeline/elements';
import { expect, userEvent, waitFor } from 'storybook/test';
import { ownBundleStyles } from './own-bundle.styles.js';

/** A page that opens files of the reader's own; they are read in this browser and go nowhere. */
const meta: Meta = {
  title: 'Your own bundle',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: (_, { globals }) => {
    document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, ownBundleStyles])];
    const page = document.createElement('main');
    page.className = 'own-bundle';
    render(chooser(page, globals), page);
    return html`${page}`;
  },
};
export default meta;

interface Globals {
  preset?: string;
  timeZone?: string;
  density?: string;
}

function open(page: HTMLElement, files: readonly File[], globals: Globals): void {
  const sources = files.map((file, index) => ({
    id: `file-${index}`,
    label: file.name,
    src: URL.createObjectURL(file),
  }));
  const shown = page.querySelector<HTMLElement>('.shown')!;
  render(
    html`<care-record
      .sources=${sources}
      preset=${globals.preset ?? ''}
      time-zone=${globals.timeZone ?? ''}
      density=${globals.density ?? ''}
      ><care-summary></care-summary
    ></care-record>`,
    shown,
  );
}

const chooser = (page: HTMLElement, globals: Globals) => html`
  <label
    class="drop"
    @dragover=${(event: DragEvent): void => event.preventDefault()}
    @drop=${(event: DragEvent): void => {
      event.preventDefault();
      open(page, [...(event.dataTransfer?.files ?? [])], globals);
    }}
  >
    <span
      >Choose FHIR files, or drop them here. Several files are several systems with the same patient.</span
    >
    <input
      type="file"
      multiple
      accept=".json,.ndjson,application/json,application/fhir+json"
      @change=${(event: Event): void =>
        open(page, [...((event.target as HTMLInputElement).files ?? [])], globals)}
    />
    <small>JSON or NDJSON; R4, R4B or R5. Nothing leaves this browser.</small>
  </label>
  <div class="shown"></div>
`;

type Story = StoryObj;

export const ChooseOrDrop: Story = {};

/** A file that is opened is shown; a second that is no FHIR gets a message of its own, and the first stays. */
export const OneFileAndOneThatIsNone: Story = {
  play: async ({ canvasElement }) => {
    const condition = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { resource: { resourceType: 'Patient', id: 'p', name: [{ text: 'Kari Eksempel' }] } },
        {
          resource: {
            resourceType: 'Condition',
            id: 'c',
            subject: { reference: 'Patient/p' },
            code: { text: 'Hjertesvikt' },
            onsetDateTime: '2024-02-03',
          },
        },
      ],
    };
    await userEvent.upload(canvasElement.querySelector('input')!, [
      new File([JSON.stringify(condition)], 'kari.json', { type: 'application/json' }),
      new File(['{'], 'broken.json', { type: 'application/json' }),
    ]);
    const record = await waitFor(() => {
      const found = canvasElement.querySelector<CareRecord>('care-record');
      if (!found) throw new Error('no record yet');
      return found;
    });
    await record.ready;
    await expect(record.currentRecord?.entries().map(({ name }) => name)).toContain('Hjertesvikt');
    await waitFor(() =>
      expect(record.shadowRoot!.querySelector('care-notice')?.getAttribute('heading')).toContain(
        'broken.json',
      ),
    );
  },
};
