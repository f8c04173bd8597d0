// The polyfill behind a module of ours, so that what it takes to load its old format is fetched with it.

export { default } from 'webextension-polyfill';
