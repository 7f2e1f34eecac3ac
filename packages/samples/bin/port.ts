/**
 * The port that `PORT` names, 8080 where it is not set; 0 means any free port.
 * @throws RangeError where it is no port
 */
export function wantedPort(): number {
  const text = process.env['PORT'] ?? '8080';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || text.trim() === '') {
    throw new RangeError(`PORT is "${text}"; it must be a number from 0 to 65535.`);
  }
  return port;
}
