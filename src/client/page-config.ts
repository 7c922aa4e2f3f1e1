import { MppError } from '../errors.js';
import { isLoopback, page, readAddress } from './address.js';
import {
  checkKeys,
  checkOneSource,
  listOf,
  recordOf,
  refuse,
  text,
  yesOrNo,
  type Check,
} from './checks.js';
import type { MppClient, MppClientOptions } from './client.types.js';
import { clientFor } from './create-client.js';
import { apiAddress, fillIn, requestChecks } from './options.js';
import { sharedOnPage } from './shared-on-page.js';
import { warnAuthor } from './warn-author.js';

/** A text, or its plural forms by the names of Intl.PluralRules. */
export type MessageText = string | { readonly other: string; readonly [rule: string]: string };

/** What the page's administrator decides for all widgets of the page. Addresses may be relative to the page. */
export interface PageConfig extends MppClientOptions {
  /**
   * Origins among which an element's `api` or `catalogue` attribute may choose, like `https://mpp.example.go.id`;
   * the page's own and that of `api` or `catalogue` unless told.
   */
  allowedOrigins?: readonly string[];
  /** Id of the mall that widgets show when they are not told. */
  mall?: string;
  /** Language of the widgets, a BCP 47 tag; the page's unless told. */
  language?: string;
  /** The host's own words for things, for example `{ village: 'Tiyuh' }`. */
  labels?: Readonly<Record<string, string>>;
  /** Texts in place of the widgets' own: `{ id: { 'service-catalogue': { title: 'Layanan kami' } } }`. */
  messages?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, MessageText>>>>>
  >;
  /** Shows what the page's author should know, in place and in the console; true on this machine unless told. */
  author?: boolean;
}

const origin = (value: unknown, path: string) => new URL(readAddress(value, path)).origin;

const pluralForms = recordOf(text);
const message: Check<MessageText> = (value, path) => {
  if (typeof value === 'string') return value;
  const forms = pluralForms(value, path);
  return { ...forms, other: text(forms['other'], `${path}.other`) };
};

const checks = {
  api: (value: unknown, path: string) => apiAddress(value, path, page()?.href),
  catalogue: (value: unknown, path: string) => readAddress(value, path, page()?.href),
  ...requestChecks,
  allowedOrigins: listOf(origin),
  mall: text,
  language: text,
  labels: recordOf(text),
  messages: recordOf(recordOf(recordOf(message))),
  author: yesOrNo,
};

interface Shared {
  /** What `configureMpp` was given. */
  given: PageConfig | undefined;
  /** The whole, once it was read. */
  read: Readonly<PageConfig> | undefined;
  readonly listeners: Set<() => void>;
}

const shared = () =>
  sharedOnPage<Shared>('config', () => ({
    given: undefined,
    read: undefined,
    listeners: new Set(),
  }));

/**
 * Sets the page's config; what it says goes before script tags. Call it before widgets load. Each call replaces the
 * one before and has the page's script tags read again.
 * @throws {MppError} of kind `configuration` that names the key that is wrong
 */
export function configureMpp(config: PageConfig): void {
  const given = checkConfig(config, 'configureMpp');
  const state = shared();
  state.given = given;
  state.read = undefined;
  for (const listener of state.listeners) listener();
}

/** Tells when `configureMpp` was called. Returns the function that stops it. */
export function onPageConfig(listener: () => void): () => void {
  const { listeners } = shared();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * The page's config: of `configureMpp`, else of the script tag, else of `<script type="application/json"
 * data-mpp-config>`, key by key. Read when it is first needed. Frozen.
 * @throws {MppError} of kind `configuration` that names the key that is wrong
 */
export function pageConfig(): Readonly<PageConfig> {
  const state = shared();
  return (state.read ??= merge(fromJson(), fromScriptTag(), state.given ?? {}));
}

const checkConfig = (value: unknown, where: string): PageConfig =>
  checkKeys<PageConfig>(value, where, checks);

function merge(...configs: readonly PageConfig[]): Readonly<PageConfig> {
  let merged: PageConfig = { author: isLoopback(page()?.hostname) };
  for (const config of configs) {
    // Who names one kind of source does not want the other of somebody less important.
    const names = config.api ?? config.catalogue;
    merged = { ...merged, ...(names && { api: undefined, catalogue: undefined }), ...config };
  }
  return Object.freeze(merged);
}

/** Script elements only: an editor who cannot post scripts can post any other element with these attributes. */
const scripts = () => [...((globalThis as { document?: Document }).document?.scripts ?? [])];

function fromJson(): PageConfig {
  const script = scripts().find(({ dataset }) => 'mppConfig' in dataset);
  if (!script) return {};
  const where = '<script data-mpp-config>';
  const { text } = script;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    refuse(where, text, `JSON (${(error as Error).message})`);
  }
  return checkConfig(value, where);
}

function fromScriptTag(): PageConfig {
  const tags = scripts().filter(({ dataset }) => dataset['api'] ?? dataset['catalogue']);
  // Other people's scripts have a data-api as well; the one that loads this package means us.
  const tag = tags.find(({ src }) => src.includes('mpp-')) ?? tags[0];
  const { api, catalogue } = tag?.dataset ?? {};
  return checkConfig({ api, catalogue }, '<script data-api>');
}

/** How an element asks for its client: by its attributes `api` and `catalogue`, which may be absent. */
export interface ClientRequest {
  api?: string | null;
  catalogue?: string | null;
}

/**
 * The client of a widget. An attribute may only choose among the page's `allowedOrigins`: whoever can post an element
 * but no script must not be able to point it at a stranger.
 * @throws {MppError} of kind `configuration` that tells the page's author what to write
 */
export function resolveClient(request: ClientRequest = {}): MppClient {
  let config = pageConfig();
  if (!config.api && !config.catalogue) {
    // The tag that names the backend may have come since.
    shared().read = undefined;
    config = pageConfig();
  }
  const client = clientFor(fillIn(chooseOptions(config, request)));
  if (config.author) warnAuthor(client);
  return client;
}

function chooseOptions(config: PageConfig, request: ClientRequest): MppClientOptions {
  const configured = config.api ?? config.catalogue;
  checkOneSource(request, 'Attributes');
  const name = request.api ? 'api' : 'catalogue';
  const asked = request[name];
  if (asked) {
    const path = `Attribute ${name}`;
    const chosen = checks[name](asked, path);
    const { origin } = new URL(chosen);
    const own = configured && new URL(configured).origin;
    const allowed = config.allowedOrigins ?? [page()?.origin, own].filter(Boolean);
    if (!allowed.includes(origin)) {
      refuse(
        path,
        asked,
        `of an origin that the page allows (${allowed.join(', ')}; more by configureMpp({ allowedOrigins: ["${origin}"] }))`,
      );
    }
    // Headers were written for the configured backend; no other one is told them.
    const headers = origin === own ? config.headers : undefined;
    return { ...config, api: undefined, catalogue: undefined, [name]: chosen, headers };
  }
  if (!configured) {
    throw new MppError(
      'configuration',
      'This page does not say where its backend is: add data-api="https://mpp.example.go.id" to the script tag, or ' +
        'call configureMpp({ api: "https://mpp.example.go.id" }).',
    );
  }
  return config;
}
