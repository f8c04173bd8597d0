// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createSite, type SiteSources } from '../../../src/site/state';

function siteWith(parts: Partial<SiteSources>) {
  const sources: SiteSources = {
    question: 'link',
    address: 'https://news.example/story',
    inPrivateWindow: false,
    hasAccess: async () => false,
    isMySite: async () => false,
    ask: async () => true,
    addSite: vi.fn(async () => {}),
    removeSite: vi.fn(async () => {}),
    go: vi.fn(async () => {}),
    ...parts,
  };
  return { sources, site: createSite(sources) };
}

test('an address of no web page, and a private window, are said and nothing is asked', async () => {
  const mail = siteWith({ address: 'mailto:news@news.example' });
  await vi.waitFor(() => expect(mail.site.state.value).toBe('no-page'));
  const secret = siteWith({ inPrivateWindow: true, hasAccess: async () => true });
  await vi.waitFor(() => expect(secret.site.state.value).toBe('private'));
  expect(secret.sources.go).not.toHaveBeenCalled();
});

test('a link goes on by itself where there is access, and keeps it', async () => {
  const { sources } = siteWith({ hasAccess: async () => true });
  await vi.waitFor(() => expect(sources.go).toHaveBeenCalledWith(false));
});

test('for one page the access is given back, and for all articles of a site it stays', async () => {
  const once = siteWith({});
  await vi.waitFor(() => expect(once.site.state.value).toBe('asking'));
  once.site.allowOnce();
  await vi.waitFor(() => expect(once.sources.go).toHaveBeenCalledWith(true));
  expect(once.sources.addSite).not.toHaveBeenCalled();
  const always = siteWith({});
  always.site.allowAlways();
  await vi.waitFor(() => expect(always.sources.go).toHaveBeenCalledWith(false));
  expect(always.sources.addSite).toHaveBeenCalledOnce();
});

test('a no changes nothing, also where the browser did not even ask', async () => {
  const refusals = [async () => false, () => Promise.reject(new Error('no gesture'))];
  for (const ask of refusals) {
    const { site, sources } = siteWith({ question: 'always', ask });
    site.allowAlways();
    await vi.waitFor(() => expect(site.state.value).toBe('refused'));
    expect(sources.addSite).not.toHaveBeenCalled();
  }
});

test.each([
  ['does not say what it gave', { hasAccess: () => Promise.reject(new Error('no answer')) }],
  ['cannot load the page', { hasAccess: async () => true, go: () => Promise.reject(new Error()) }],
] satisfies [string, Partial<SiteSources>][])(
  'a browser that %s leaves the way to the page',
  async (_what, fault) => {
    const { site } = siteWith(fault);
    await vi.waitFor(() => expect(site.state.value).toBe('refused'));
  },
);

test('a site that could not be kept is not one of the chosen', async () => {
  const { site } = siteWith({ addSite: () => Promise.reject(new Error('the disk is full')) });
  await vi.waitFor(() => expect(site.state.value).toBe('asking'));
  site.allowAlways();
  await vi.waitFor(() => expect(site.state.value).toBe('refused'));
});

test('a site that is on can be stopped', async () => {
  const { site, sources } = siteWith({
    question: 'always',
    hasAccess: async () => true,
    isMySite: async () => true,
  });
  await vi.waitFor(() => expect(site.state.value).toBe('on'));
  site.stop();
  await vi.waitFor(() => expect(site.state.value).toBe('off'));
  expect(sources.removeSite).toHaveBeenCalledOnce();
});
