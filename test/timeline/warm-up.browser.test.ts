import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { CareTimeline } from '@care-timeline/timeline';

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly text: string;
}

/** What is written on any canvas from now on. */
function watchTexts(): Drawn[] {
  const drawn: Drawn[] = [];
  const { prototype } = CanvasRenderingContext2D;

  const { fillText } = prototype;
  prototype.fillText = function (text: string, ...place: [number, number]) {
    drawn.push({ canvas: this.canvas, text });
    fillText.call(this, text, ...place);
  };
  return drawn;
}

describe('the first drawing', () => {
  it('is warmed up off the page before there is a record, and leaves nothing behind', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent): void => void errors.push(event.error);
    addEventListener('error', onError);
    const drawn = watchTexts();
    const before = document.body.innerHTML;
    await import('@care-timeline/timeline/define.js');
    await waitUntil(() => drawn.some(({ text }) => text.startsWith('Warm-up')), 'no warm-up', {
      timeout: 8000,
    });
    // Longer than the list for assistive technology waits.
    await aTimeout(200);
    expect(drawn.some(({ canvas }) => canvas.isConnected)).to.equal(false);
    expect(document.body.innerHTML).to.equal(before);
    expect(errors).to.deep.equal([]);
    removeEventListener('error', onError);
  });

  it('is not warmed up once there was one', async () => {
    await import('@care-timeline/timeline/define.js');
    const { constructor } = document.createElement('care-timeline');
    expect([...(constructor as typeof CareTimeline).warmUp()]).to.deep.equal([]);
  });
});
