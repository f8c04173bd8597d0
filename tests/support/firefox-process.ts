// Starts a Firefox of its own, in a throw-away profile, and speaks Marionette with it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { Marionette } from './marionette.ts';
import { pause, until } from './until.ts';

export type Preferences = Record<string, string | number | boolean>;

/** A quiet Firefox: no first-run pages, no updates, no telemetry, no services to talk to. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.bookmarks.restore_default_bookmarks': false,
  'browser.contentblocking.introCount': 99,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'intl.locale.requested': 'en-US',
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'ui.prefersReducedMotion': 1,
};

/**
 * A profile that Firefox has started in before: the next start takes half the time. Others begin as copies of it.
 *
 * @returns Its folder, made once for this copy of the project.
 */
async function usedProfile(): Promise<string> {
  const used = fileURLToPath(new URL('../../.cache/firefox-profile', import.meta.url));
  if (existsSync(used)) return used;
  await mkdir(dirname(used), { recursive: true });
  const making = await mkdtemp(`${used}-`);
  await (await FirefoxProcess.startIn(making)).quit();
  // Whoever else made one in the meantime made it as well.
  await rename(making, used).catch(() => rm(making, { recursive: true, force: true }));
  return used;
}

export class FirefoxProcess {
  private constructor(
    readonly marionette: Marionette,
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly isThrownAway: boolean,
  ) {}

  /** @param lasting The folder of a profile that stays when the browser ends; a throw-away one by default. */
  static async start(preferences: Preferences = {}, lasting?: string): Promise<FirefoxProcess> {
    const profile = lasting ?? (await mkdtemp(join(tmpdir(), 'lede-firefox-')));
    if (!existsSync(join(profile, 'prefs.js')))
      await cp(await usedProfile(), profile, { recursive: true });
    return FirefoxProcess.startIn(profile, preferences, !lasting);
  }

  /** @param isThrownAway The profile is deleted when the browser ends. */
  static async startIn(
    profile: string,
    preferences: Preferences = {},
    isThrownAway = false,
  ): Promise<FirefoxProcess> {
    // Of the browser before, if that was killed.
    await rm(join(profile, 'MarionetteActivePort'), { force: true });
    const lines = Object.entries({ ...quiet, ...preferences }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    await writeFile(join(profile, 'user.js'), lines.join(''));
    const child = spawn(
      findBrowser('firefox'),
      [
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        // The used profile may be of a newer Firefox than is started now; it would ask, and nobody answers.
        '--allow-downgrade',
        '--headless',
        '--profile',
        profile,
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1050' },
      },
    );
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.removeListener('exit', kill));
    const port = await until(
      'Firefox to open its Marionette port',
      async () => {
        if (child.exitCode !== null) throw new Error(`Firefox ended with status ${child.exitCode}`);
        return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8'));
      },
      60_000,
    );
    const marionette = await until('Marionette to answer', () => Marionette.connect(port), 30_000);
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return new FirefoxProcess(marionette, child, profile, isThrownAway);
  }

  async quit(): Promise<void> {
    const ended = this.child.exitCode === null ? once(this.child, 'exit') : Promise.resolve();
    this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await Promise.race([ended, pause(10_000)]);
    this.marionette.close();
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
    await ended;
    if (this.isThrownAway) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    this.marionette.close();
  }
}
