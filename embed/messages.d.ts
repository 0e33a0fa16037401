/**
 * The messages between the page that embeds the checker and the checker in its frame, version 1.
 *
 * Pages that use `embed.js` hear these as DOM events of `<overseas-talent-check>` and need not handle messages.
 *
 * Rules, kept by both sides: a message whose window or origin is not the one expected, or whose `protocol` or `version`
 * is not exactly that below, or whose `type` is unknown, is ignored. Fields that are not known are ignored. Within one
 * version fields and types may be added; a changed meaning raises the version. Nothing is ever posted to `"*"`.
 */

/** What every message has. */
interface Message<Type extends string, Detail> {
  protocol: 'overseas-talent-check';
  version: 1;
  type: Type;
  detail: Detail;
}

/** What the page around tells; `null` where it says nothing. */
export interface Configuration {
  /** Id of the park that comes first in the contact list, as in `data/parks.toml`. */
  park: string | null;
  /** Colours: those of the visitor's device, or fixed. Anything else is `auto`. */
  theme: 'auto' | 'light' | 'dark' | (string & {}) | null;
  /** Accent colour as `#rgb` or `#rrggbb`, with or without `#`; made darker or lighter where it could not be read. */
  accent: string | null;
  /** `none` lets the page around show through; it is for the host to choose a theme that can be read there. */
  background?: 'none' | (string & {}) | null;
  /** First page: `check` is the questionnaire, anything else the start page. */
  start: 'start' | 'check' | (string & {}) | null;
  lang: 'en' | 'zh';
  /** Address that result links made in the frame begin with, `http:` or `https:`; otherwise they lead to the checker. */
  shareBase: string | null;
  /** Fragment of the page around, without `#`, where it begins like a result link. */
  fragment: string | null;
}

/** Question ids and the chosen option of each. */
export type Answers = Record<string, string>;

/** From the page around to the frame. */
export type FromHost =
  /** Answers `listening`. The frame remembers the origin of the first one and ignores every other origin. */
  | Message<'hello', Configuration>
  /** The configuration, whenever an attribute of the element or the fragment of the page has changed. */
  | Message<'config', Configuration>;

/** From the frame to the page around. Only `share` carries answers. */
export type FromFrame =
  /** A page of the checker is there and waits for `hello`. Posted to the origin in the frame's name only. */
  | Message<'listening', Record<string, never>>
  /** The checker runs. Comes again when the frame has loaded anew. */
  | Message<'ready', Record<string, never>>
  /** Height of the content in CSS pixels. */
  | Message<'height', { height: number }>
  /** A part of the frame that has taken the focus and is to be seen, in CSS pixels from the frame's top. */
  | Message<'scroll', { top: number; height: number }>
  /** How many questions are answered, and how many can still make a difference. */
  | Message<'progress', Progress>
  /** Nothing that is still unanswered can change the result. Comes again when the counts change. */
  | Message<'complete', Counts>
  /** The visitor agreed, in a dialog that names the host, to give it the answers. */
  | Message<'share', Shared>;

export interface Progress {
  answered: number;
  relevant: number;
}

/** How many supports that depend on answers have each status. */
export interface Counts {
  matches: number;
  confirm: number;
  unmet: number;
  open: number;
}

export interface Shared {
  /** The result as a link, which also stands in the visitor's own page. */
  link: string;
  answers: Answers;
}

/** Why the checker does not run, and what the page around can do: show the link, which also stands in the element. */
export interface Fault {
  /**
   * `blocked`: a content security policy of the page around does not name the checker in `frame-src`. `not_loaded`: the page
   * in the frame did not answer for 20 seconds: no connection, or the checker's server does not let this site embed it.
   * `not_running`: the page is there, and its program is not, or not yet; the page says why. `too_old`: so is the browser.
   */
  code: 'blocked' | 'not_loaded' | 'not_running' | 'too_old';
  /** Where the checker can be opened by itself. */
  link: string;
}

/** The events of every element, and those of this one. */
type ElementEvents = Omit<HTMLElementEventMap, keyof CheckEvents> & CheckEvents;

/** The element itself. */
export interface CheckElement extends HTMLElement {
  addEventListener<Type extends keyof ElementEvents>(
    type: Type,
    listener: (this: CheckElement, event: ElementEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ElementEvents>(
    type: Type,
    listener: (this: CheckElement, event: ElementEvents[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'overseas-talent-check': CheckElement;
  }
}

/** The DOM events of the element. */
export interface CheckEvents {
  ready: CustomEvent<Record<string, never>>;
  progress: CustomEvent<Progress>;
  complete: CustomEvent<Counts>;
  share: CustomEvent<Shared>;
  /** May be followed by `ready`, where the checker was merely late. */
  error: CustomEvent<Fault>;
}
