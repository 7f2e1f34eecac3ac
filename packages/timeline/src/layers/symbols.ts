import { Look } from './looks.js';
import type { GroupColors, Palette } from './palette.js';

const RADIUS = 4;

/** Draws one point with a special look: the shape shows what colour alone must not (TLN-03). */
export function drawSymbol(
  g: CanvasRenderingContext2D,
  x: number,
  y: number,
  look: Look,
  colors: GroupColors,
  palette: Palette,
): void {
  g.save();
  g.translate(x, y);
  g.strokeStyle = look === Look.Unsafe ? palette.warning : colors.mark;
  g.lineWidth = 1.5;
  g.fillStyle = palette.paper;
  g.beginPath();
  if (look === Look.Unsafe) {
    g.moveTo(0, -RADIUS - 1);
    g.lineTo(RADIUS + 1, RADIUS);
    g.lineTo(-RADIUS - 1, RADIUS);
    g.closePath();
  } else {
    g.arc(0, 0, RADIUS - 0.25, 0, 2 * Math.PI);
  }
  if (look === Look.Unknown) g.setLineDash([2, 2]);
  g.fill();
  g.stroke();
  g.setLineDash([]);
  g.beginPath();
  const d = RADIUS + 1;
  switch (look) {
    case Look.Negated:
      g.moveTo(-d, -d);
      g.lineTo(d, d);
      g.moveTo(-d, d);
      g.lineTo(d, -d);
      break;
    case Look.InError:
      g.moveTo(-d - 1, 0);
      g.lineTo(d + 1, 0);
      break;
    case Look.Paused:
      g.moveTo(-1.5, -2);
      g.lineTo(-1.5, 2);
      g.moveTo(1.5, -2);
      g.lineTo(1.5, 2);
      break;
    case Look.Unsafe:
      g.moveTo(0, -2);
      g.lineTo(0, 1);
      g.moveTo(0, 2);
      g.lineTo(0, 3);
      break;
    default:
  }
  g.stroke();
  g.restore();
}
