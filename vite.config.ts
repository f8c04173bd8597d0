// Builds dist/chrome and dist/firefox from one manifest: pages as modules, the classic scripts
// (background, content, first paint …) alone, each as one self-contained file.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const targets = ['chrome', 'firefox'] as const;

const pages = ['popup', 'reader', 'library', 'settings', 'storage', 'site', 'welcome'] as const;

/** Scripts that run outside our pages' module graph, each built alone as one classic script. */
const classicScripts = {
  background: 'src/background/main.ts',
  content: 'src/content/main.ts',
  'further-page': 'src/content/further-page.ts',
  'page-pictures': 'src/content/page-pictures.ts',
  'site-page': 'src/content/site-page.ts',
  'wanted-page': 'src/content/wanted-page.ts',
  'first-paint': 'src/ui/first-paint.ts',
  'early-injection': 'src/platform/early-injection.ts',
} as const;

export default defineConfig(({ mode }) => ({
  root: at('src'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [polyfilledBackground(), withoutPreload(), withoutInnerHtml(), assemble()],
  build: {
    target: ['chrome121', 'firefox142'],
    outDir: at('dist/chrome'),
    emptyOutDir: false,
    modulePreload: false,
    // One small stylesheet for all pages: parts that come later need not fetch, nor wait for, their own.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    sourcemap: mode === 'development',
    minify: mode !== 'development',
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: Object.fromEntries(pages.map((page) => [page, at(`src/${page}.html`)])),
          output: {
            codeSplitting: { groups: [{ name: firstTextChunk, debugName: 'first text' }] },
          },
        },
      },
    },
    ...Object.fromEntries(
      Object.entries(classicScripts).map(([name, path]) => [
        environmentOf(name),
        {
          consumer: 'client' as const,
          build: {
            rolldownOptions: {
              input: { [name]: at(path) },
              output: { format: 'iife' as const, entryFileNames: '[name].js' },
              // A classic script has none; Vite writes it around imports on demand, which lie in the same file here.
              transform: { define: { 'import.meta': '{}' } },
            },
          },
        },
      ]),
    ),
  },
  builder: {
    async buildApp(builder) {
      await rm(at('dist'), { recursive: true, force: true });
      for (const name of ['client', ...Object.keys(classicScripts).map(environmentOf)]) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`no build environment called ${name}`);
        await builder.build(environment);
      }
    },
  },
}));

/**
 * Gathers what the popup needs until its text is on the screen in one file: a dozen small ones compress
 * worse and arrive one after the other. The other pages take what they share from it.
 */
function firstTextChunk(id: string, modules: ModuleGraph): string | null {
  const entry = at('src/popup/main.tsx');
  return id !== entry && staticImportsOf(entry, modules).has(id) ? 'first-text' : null;
}

type ModuleGraph = {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
};

function staticImportsOf(
  id: string,
  modules: ModuleGraph,
  found: Set<string> = new Set(),
): Set<string> {
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
    if (found.has(imported)) continue;
    found.add(imported);
    staticImportsOf(imported, modules, found);
  }
  return found;
}

/** Vite takes letters and digits only. */
function environmentOf(script: string): string {
  return script.replaceAll('-', '_');
}

/**
 * Copies `public/`, what was built, and the browser's own manifest to each target. It hangs on
 * `writeBundle` because under `--watch` a build's promise resolves before its files exist.
 */
function assemble(): Plugin {
  return {
    name: 'lede:assemble',
    apply: 'build',
    sharedDuringBuild: true,
    buildStart() {
      this.addWatchFile(at('manifest.json'));
      this.addWatchFile(at('public/_locales/en/messages.json'));
    },
    writeBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const target of targets) {
          await mkdir(at(`dist/${target}`), { recursive: true });
          await cp(at('public'), at(`dist/${target}`), { recursive: true });
          await cp(
            at('node_modules/@fontsource/andika/LICENSE'),
            at(`dist/${target}/licences/andika.txt`),
          );
          await writeFile(at(`dist/${target}/manifest.json`), await manifestFor(target));
        }
        for (const file of Object.keys(bundle)) {
          await cp(at(`dist/chrome/${file}`), at(`dist/firefox/${file}`));
        }
      },
    },
  };
}

/** The one manifest without what the other browser would complain about. */
async function manifestFor(target: (typeof targets)[number]): Promise<string> {
  const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8'));
  if (target === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Replaces the helper that Vite wraps around every dynamic import: it preloads stylesheets and modules,
 * and we have one stylesheet that is there already.
 */
function withoutPreload(): Plugin {
  return {
    name: 'lede:without-preload',
    apply: 'build',
    enforce: 'pre',
    sharedDuringBuild: true,
    load: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
    // Where Vite has not changed its wording, nothing is left of the call either: a dozen of them stand before the text.
    renderChunk(code) {
      const wrapped =
        /__vitePreload\((?:async )?\(\) => (?:\{\s*const \{[^}]*\} = await )?(import\([^)]*\))(?:;\s*return \{[^}]*\};\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g;
      return code.includes('__vitePreload(')
        ? { code: code.replace(wrapped, '$1'), map: null }
        : null;
    },
  };
}

/** A classic script cannot await a module: the background has the polyfill built in. */
function polyfilledBackground(): Plugin {
  return {
    name: 'lede:polyfilled-background',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'background',
    resolveId(source, importer) {
      if (source !== './browser' || !importer?.includes('/platform/')) return null;
      return this.resolve('webextension-polyfill', importer);
    },
  };
}

/**
 * Takes the assignments to `innerHTML` out of the libraries we ship, so that one door is left for
 * markup and the add-on linter has nothing to warn of. Fails the build when a library changed and a
 * pattern no longer matches: then look at the new code and write the pattern anew.
 */
function withoutInnerHtml(): Plugin {
  const rewrites: { file: RegExp; pattern: RegExp; replacement: string; times: number }[] = [
    {
      // Only reached through dangerouslySetInnerHTML, which lint forbids here.
      file: /preact\/dist\/preact\.mjs$/,
      pattern: /\((\w+)\.innerHTML=(\w+)\.__html\)/g,
      replacement: '(()=>{throw new Error("markup goes through ui/ArticleBody")})()',
      times: 1,
    },
    {
      // A fallback for documents that are not HTML, inside a `try`: ours always are.
      file: /dompurify\/dist\/purify\.es\.mjs$/,
      pattern: /doc\.documentElement\.innerHTML = [^;]+;/g,
      replacement: 'throw new Error("only HTML is sanitised");',
      times: 1,
    },
    {
      file: /readability\/Readability\.js$/,
      pattern: /(\w+)\.innerHTML = ([\w.]+);/g,
      replacement:
        '$1.replaceChildren(...new DOMParser().parseFromString($2, "text/html").body.childNodes);',
      times: 2,
    },
  ];
  return {
    name: 'lede:without-inner-html',
    apply: 'build',
    enforce: 'pre',
    sharedDuringBuild: true,
    transform(code, id) {
      const rewrite = rewrites.find(({ file }) => file.test(id));
      if (!rewrite) return null;
      const found = code.match(rewrite.pattern)?.length ?? 0;
      if (found !== rewrite.times) {
        this.error(`${id}: ${found} assignments to innerHTML match, expected ${rewrite.times}`);
      }
      return { code: code.replace(rewrite.pattern, rewrite.replacement), map: null };
    },
  };
}
