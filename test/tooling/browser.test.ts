import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.js';

const none = () => false;
const bundled = async () => ({ executablePath: '/npm/chromium' });

describe('browser finder', () => {
  it('takes CHROME_PATH first', async () => {
    const found = await findBrowser({ env: { CHROME_PATH: '/mine' }, isExecutable: () => true, bundled });
    expect(found).toMatchObject({ executablePath: '/mine', origin: 'CHROME_PATH' });
  });

  it('says so when CHROME_PATH is no executable', async () => {
    await expect(
      findBrowser({ env: { CHROME_PATH: '/nothing' }, isExecutable: none, bundled }),
    ).rejects.toThrow('CHROME_PATH is /nothing');
  });

  it('finds an installed browser on the PATH', async () => {
    const found = await findBrowser({
      env: { PATH: '/a:/b' },
      platform: 'linux',
      isExecutable: (path) => path === '/b/google-chrome',
      bundled,
    });
    expect(found).toMatchObject({ executablePath: '/b/google-chrome', origin: 'installed' });
  });

  it('falls back to the browser inside npm, with web security kept on', async () => {
    const found = await findBrowser({ env: {}, platform: 'linux', isExecutable: none, bundled });
    expect(found.origin).toBe('npm');
    expect(found.args).toContain('--no-sandbox');
    expect(found.args).not.toContain('--disable-web-security');
  });

  it('explains what to do when nothing fits', async () => {
    const failing = async (): Promise<never> => {
      throw new Error('wrong platform');
    };
    await expect(
      findBrowser({ env: {}, platform: 'linux', isExecutable: none, bundled: failing }),
    ).rejects.toThrow(/Install Chrome or Chromium, or set CHROME_PATH/);
  });
});
