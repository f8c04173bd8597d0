// The half of the Firefox driver that runs inside Firefox, with the browser's own rights. `firefox.ts`
// evaluates this file once per session and calls the functions it returns by name, with plain JSON.
//
// Everything goes through frame scripts rather than through WebDriver's tabs, because a popup and the
// background page are no tabs: so one way leads to all three.

/* global Services, ChromeUtils, Cu, Cc, Ci, WebExtensionPolicy, WindowGlobalParent */

(() => {
  const { setTimeout, clearTimeout } = ChromeUtils.importESModule(
    'resource://gre/modules/Timer.sys.mjs',
  );
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const systemPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  // ---- windows, tabs and the other places a document can be in ----

  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const idOf = (window) => window.docShell.outerWindowID;

  function windowWith(id) {
    const window = windows().find((each) => idOf(each) === id);
    if (!window) throw new Error(`no window ${id}`);
    return window;
  }

  function tabWith(id) {
    for (const window of windows()) {
      const tab = window.gBrowser.tabs.find((each) => each.linkedBrowser.browserId === id);
      if (tab) return tab;
    }
    return null;
  }

  const windowOf = (tab) => tab.ownerDocument.defaultView;

  const popupIn = (windowId) =>
    windowWith(windowId).document.querySelector('.webextension-popup-browser');

  /** The `<browser>` a view names: `{ tab: id }`, `{ popup: window id }` or `{ background: add-on id }`. */
  function browserOf(view) {
    if ('tab' in view) return tabWith(view.tab)?.linkedBrowser;
    if ('popup' in view) return popupIn(view.popup);
    const { extension } = WebExtensionPolicy.getByID(view.background);
    return [...extension.views].find((each) => each.viewType === 'background')?.xulBrowser;
  }

  function documentOf(view) {
    const global = browserOf(view)?.browsingContext?.currentWindowGlobal;
    return global && !global.isInitialDocument ? global : null;
  }

  // ---- evaluating ----

  let lastRun = 0;

  /**
   * Runs a script in a view's process and gives what it passes to `answer`. The listener is global
   * because Firefox loads a popup in one `<browser>` and swaps it into another: an answer sent to
   * the first one's own message manager would be lost.
   */
  function runScript(view, script, limitMs) {
    const document = documentOf(view);
    if (!document) throw new Error(`no document in ${JSON.stringify(view)}`);
    lastRun += 1;
    const name = `lede-test:${lastRun}`;
    return new Promise((resolve, reject) => {
      const finish = (settle, value) => {
        clearTimeout(limit);
        clearTimeout(watch);
        Services.mm.removeMessageListener(name, listener);
        settle(value);
      };
      const listener = ({ data }) =>
        'error' in data ? finish(reject, new Error(data.error)) : finish(resolve, data.value);
      const limit = setTimeout(
        () => finish(reject, new Error(`no answer from ${JSON.stringify(view)} in ${limitMs} ms`)),
        limitMs,
      );
      let watch;
      const watchForLeaving = () => {
        if (documentOf(view)?.innerWindowId !== document.innerWindowId) {
          // What was sent just before the document went may still be on its way.
          watch = setTimeout(() => finish(reject, new Error('the document went away')), 300);
        } else watch = setTimeout(watchForLeaving, 100);
      };
      watch = setTimeout(watchForLeaving, 100);
      Services.mm.addMessageListener(name, listener);
      const wrapped = `(async () => {
        const answer = (value) => sendAsyncMessage(${JSON.stringify(name)}, { value });
        try { ${script} } catch (error) {
          sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) });
        }
      })();`;
      browserOf(view).messageManager.loadFrameScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(wrapped)}`,
        false,
      );
    });
  }

  const inPage = (expression) => `
    const page = new Cu.Sandbox(content, {
      sandboxPrototype: content, wantXrays: false, sameZoneAs: content,
    });
    answer(await Cu.evalInSandbox(${JSON.stringify(expression)}, page));`;

  /** Evaluates an expression in the view's page. */
  const run = (view, expression, limitMs) => runScript(view, inPage(expression), limitMs);

  function runBlind(view, expression) {
    runScript(view, inPage(expression), 1000).catch(() => {});
  }

  /** True once the view answers; asking is harmless, so a lost question is simply asked again. */
  async function isAnswering(view, expectedOrigin) {
    const document = documentOf(view);
    if (!document) return false;
    if (expectedOrigin && !document.documentURI.spec.startsWith(expectedOrigin)) return false;
    return runScript(view, 'answer(content.document.readyState !== "loading")', 1000);
  }

  const withEventUtils = (script) => `
    const utils = {
      window: content, parent: content, navigator: content.navigator,
      KeyboardEvent: content.KeyboardEvent, _EU_Ci: Ci, _EU_Cc: Cc,
    };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', utils);
    ${script}`;

  /** Trusted input, sent where the page's own process receives it. It may end the page: no answer needed. */
  async function input(view, script) {
    await runScript(view, withEventUtils(`answer(true); ${script}`), 5000);
  }

  const pressKey = (view, key, held) =>
    input(view, `utils.synthesizeKey(${JSON.stringify(key)}, ${JSON.stringify(held)}, content);`);

  const pressMouse = (view, { x, y }, press) =>
    input(view, `utils.synthesizeMouseAtPoint(${x}, ${y}, ${JSON.stringify(press)}, content);`);

  /** The view as a PNG, base64. */
  async function screenshot(view) {
    const bitmap = await documentOf(view).drawSnapshot(null, 1, 'white');
    const { document } = windows()[0];
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  }

  // ---- tabs ----

  const address = (tabId) => documentOf({ tab: tabId })?.documentURI.spec ?? null;
  const documentId = (view) => documentOf(view)?.innerWindowId ?? null;

  const isLoaded = (tabId) =>
    runScript({ tab: tabId }, 'answer(content.document.readyState === "complete")', 1000);

  function openTab(windowId, url) {
    const { gBrowser } = windowWith(windowId);
    const tab = gBrowser.addTab(url, { triggeringPrincipal: systemPrincipal });
    gBrowser.selectedTab = tab;
    return tab.linkedBrowser.browserId;
  }

  function navigate(tabId, url) {
    tabWith(tabId).linkedBrowser.fixupAndLoadURIString(url, {
      triggeringPrincipal: systemPrincipal,
    });
  }

  const reload = (tabId) => tabWith(tabId).linkedBrowser.reload();
  const goBack = (tabId) => tabWith(tabId).linkedBrowser.goBack();

  const showAs = (tabId, medium) => {
    tabWith(tabId).linkedBrowser.browsingContext.mediumOverride = medium === 'print' ? 'print' : '';
  };

  /** Brings a tab and its window to the front: a popup closes when its window loses the focus. */
  async function focusTab(tabId) {
    const tab = tabWith(tabId);
    const window = windowOf(tab);
    window.gBrowser.selectedTab = tab;
    for (let waits = 0; Services.focus.activeWindow !== window && waits < 50; waits += 1) {
      window.focus();
      await pause(40);
    }
  }

  function closeTab(tabId) {
    const tab = tabWith(tabId);
    if (!tab) return;
    const { gBrowser } = windowOf(tab);
    // A window without tabs would close.
    if (gBrowser.tabs.length === 1) openTab(idOf(windowOf(tab)), 'about:blank');
    gBrowser.removeTab(tab, { skipPermitUnload: true });
  }

  const tabs = () =>
    windows().flatMap((window) =>
      window.gBrowser.tabs.map(({ linkedBrowser, selected }) => ({
        id: linkedBrowser.browserId,
        url: linkedBrowser.currentURI.spec,
        selected,
        window: idOf(window),
      })),
    );

  // ---- windows ----

  const firstWindow = () => idOf(windows()[0]);

  async function openWindow(isPrivate) {
    const window = windows()[0].OpenBrowserWindow({ private: isPrivate });
    while (!window.gBrowserInit?.delayedStartupFinished) await pause(40);
    return idOf(window);
  }

  const closeWindow = (id) => windowWith(id).close();

  // ---- the extension ----

  const widgetOf = (addonId) =>
    `${addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;

  /** Clicks the toolbar button, in the window of the tab. */
  async function pressButton(addonId, tabId) {
    await focusTab(tabId);
    const window = windowOf(tabWith(tabId));
    const { CustomizableUI } = window;
    if (CustomizableUI.getPlacementOfWidget(widgetOf(addonId))?.area !== 'nav-bar') {
      CustomizableUI.addWidgetToArea(widgetOf(addonId), 'nav-bar');
    }
    const { node } = CustomizableUI.getWidget(widgetOf(addonId)).forWindow(window);
    (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
    return idOf(window);
  }

  const isPopupOpen = (windowId) => popupIn(windowId) !== null;

  function closePopup(windowId) {
    popupIn(windowId)?.closest('panel')?.hidePopup();
  }

  /** Presses the key of a command; the key's element does not name its command, only its letter. */
  async function pressShortcut(addonId, windowId, name) {
    const { extension } = WebExtensionPolicy.getByID(addonId);
    const command = (await extension.shortcuts.allCommands()).find((each) => each.name === name);
    if (!command?.shortcut) throw new Error(`the command ${name} has no key`);
    const letter = command.shortcut.split('+').at(-1);
    const { document } = windowWith(windowId);
    document.querySelector(`keyset[id^="ext-keyset"] key[key="${letter}"]`).doCommand();
  }

  /** What the button's badge says to the reader of this tab. */
  function badge(addonId, tabId) {
    const { node } = windowOf(tabWith(tabId))
      .CustomizableUI.getWidget(widgetOf(addonId))
      .forWindow(windowOf(tabWith(tabId)));
    const button = node.querySelector('.unified-extensions-item-action-button') ?? node;
    return button.getAttribute('badge') ?? '';
  }

  /** Opens the page's context menu, as with the right mouse button, and presses an entry of ours. */
  async function pressMenuEntry(tabId, label, { x, y }) {
    await focusTab(tabId);
    const { document } = windowOf(tabWith(tabId));
    const menu = document.getElementById('contentAreaContextMenu');
    const shown = new Promise((resolve) =>
      menu.addEventListener('popupshown', resolve, { once: true }),
    );
    await input(
      { tab: tabId },
      `utils.synthesizeMouseAtPoint(${x}, ${y}, { type: 'contextmenu', button: 2 }, content);`,
    );
    await Promise.race([shown, pause(5000)]);
    const ours = [...menu.querySelectorAll('[id*="-menuitem-"], [id*="-menuitem-"] menuitem')];
    for (const item of ours) {
      // Several entries of one extension stand in a sub-menu, which must be open to be pressed.
      const submenu = item.closest('menupopup');
      if (item.localName !== 'menuitem' || item.getAttribute('label') !== label) continue;
      if (submenu !== menu) {
        const opened = new Promise((resolve) =>
          submenu.addEventListener('popupshown', resolve, { once: true }),
        );
        submenu.parentNode.openMenu(true);
        await Promise.race([opened, pause(5000)]);
      }
      submenu.activateItem(item);
      return;
    }
    menu.hidePopup();
    throw new Error(`no entry "${label}" among ${ours.map((each) => each.getAttribute('label'))}`);
  }

  /** Presses yes or no in the browser's own question to the reader, once there is one and its buttons can be pressed. */
  async function answerQuestion(yes) {
    for (let waits = 0; waits < 250; waits += 1) {
      for (const window of windows()) {
        const asked = window.PopupNotifications.panel.querySelector('popupnotification');
        const button = yes ? asked?.button : asked?.secondaryButton;
        if (!window.PopupNotifications.isPanelOpen || !button) continue;
        // A question that has just come takes no answer for half a second.
        await pause(700);
        button.click();
        return;
      }
      await pause(40);
    }
    throw new Error('the browser asks nothing');
  }

  /** Events an event page listens to from its first turn on: what Firefox would wake it for. */
  const persistentListeners = (addonId) =>
    [...WebExtensionPolicy.getByID(addonId).extension.persistentListeners].flatMap(
      ([module, events]) =>
        [...events]
          .filter(([, listeners]) => listeners.size > 0)
          .map(([event]) => `${module}.${event}`),
    );

  const wakeBackground = (addonId) =>
    WebExtensionPolicy.getByID(addonId).extension.wakeupBackground();

  const terminateBackground = (addonId) =>
    WebExtensionPolicy.getByID(addonId).extension.terminateBackground();

  const isBackgroundRunning = (addonId) => documentOf({ background: addonId }) !== null;

  /** What Firefox tells before installing: the sentences of its permission prompt, and manifest warnings. */
  async function installWarnings(addonId) {
    const { extension } = WebExtensionPolicy.getByID(addonId);
    const data = new ExtensionData(extension.rootURI);
    await data.loadManifest();
    const { msgs } = ExtensionData.formatPermissionStrings({
      permissions: data.getRequiredPermissions(),
      type: 'sideload',
    });
    return [...msgs, ...extension.warnings];
  }

  // ---- what the extension's pages reported and fetched ----

  const messages = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const page = message.innerWindowID
        ? WindowGlobalParent.getByInnerWindowId(message.innerWindowID)?.documentURI?.spec
        : null;
      messages.push({
        text: message.errorMessage,
        place: `${message.sourceName}:${message.lineNumber}`,
        page: page ?? '',
        isWarning: Boolean(message.flags & Ci.nsIScriptError.warningFlag),
      });
    },
  });

  const requests = [];
  const requestObserver = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { loadInfo } = channel;
      requests.push({
        url: channel.URI.spec,
        from:
          loadInfo?.loadingPrincipal?.originNoSuffix ??
          loadInfo?.triggeringPrincipal?.originNoSuffix ??
          '',
      });
    },
  };
  Services.obs.addObserver(requestObserver, 'http-on-modify-request');

  return {
    address,
    answerQuestion,
    badge,
    closePopup,
    closeTab,
    closeWindow,
    documentId,
    firstWindow,
    focusTab,
    goBack,
    installWarnings,
    isAnswering,
    isBackgroundRunning,
    isLoaded,
    isPopupOpen,
    messages: () => messages,
    navigate,
    openTab,
    openWindow,
    persistentListeners,
    pressButton,
    pressKey,
    pressMenuEntry,
    pressMouse,
    pressShortcut,
    reload,
    requests: () => requests,
    run,
    runBlind,
    screenshot,
    showAs,
    tabs,
    terminateBackground,
    wakeBackground,
  };
})();
