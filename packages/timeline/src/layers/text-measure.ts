/** What measuring of texts needs of a canvas. */
export type TextMeasure = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

/** Width of a letter as a share of the size of its font, on average. */
const LETTER = 0.55;

/** Measures texts; roughly, where the browser gives no canvas. */
export function textMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (context) return context;
  const rough: TextMeasure = {
    font: '',
    measureText: (text) => {
      const size = Number(/([\d.]+)px/.exec(rough.font)?.[1] ?? 13);
      return { width: text.length * size * LETTER } as TextMetrics;
    },
  };
  return rough;
}
