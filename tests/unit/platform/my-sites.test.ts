// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { areaOver } from '../../support/storage-area';

async function browserWith(sites: unknown) {
  const registered: string[] = [];
  const scripting = {
    getRegisteredContentScripts: async () => [],
    async registerContentScripts([{ matches }]: [{ matches: string[] }]) {
      if (matches[0]?.includes('[')) throw new Error('Invalid host');
      registered.push(...matches);
    },
  };
  const local = areaOver({ mySites: { version: 1, sites } });
  vi.resetModules();
  vi.stubGlobal('browser', { storage: { local }, scripting });
  return { local, registered, ...(await import('../../../src/platform/my-sites')) };
}

const [news, other] = ['https://news.example/*', 'http://other.example/*'];

test('what is no site in a damaged list is passed over, and dropped with the next choice', async () => {
  const damaged = [news, 'news', 'https://news.example/', '*://*/*', 'ftp://a.example/*', 5, null];
  const { local, registered, ...ours } = await browserWith([...damaged, other]);
  expect(await ours.mySites()).toEqual([news, other]);
  await ours.registerMySites();
  expect(registered).toEqual([news, other]);
  await ours.addMySite('https://third.example/story');
  expect(local.values.mySites).toMatchObject({ sites: [news, other, 'https://third.example/*'] });
});

test('a site that the browser refuses keeps no other from being told', async () => {
  const { registered, registerMySites } = await browserWith(['http://[::1]/*', news]);
  await registerMySites();
  expect(registered).toEqual([news]);
});
