
export type Lang = 'en' | 'zh';
export type Status = 'matches' | 'confirm' | 'unmet' | 'open';
export type Receiver = 'you' | 'enterprise' | 'park' | 'investor';
export type Phase = 'before_returning' | 'on_arrival' | 'company_registered' | 'growing';
/** From question id to option id; a question left out is unanswered. */
export type Answers = Record<string, string>;
/** Frozen, and shared by all results that have it. */
export interface Change { readonly question: string; readonly to: readonly string[]; readonly actionable: boolean }
/** Frozen, and shared by all results that have it. */
export interface Reason { readonly question: string | null; readonly answer: string | null; readonly status: Status }
/** With what it says and what it rests on, in words: the sentences of the published questions and answers, other documents. */
export interface ReasonInWords extends Reason { text: string; source: string }
export interface CheckedSupport<R extends Reason = Reason> {
  id: string; measure: number; receiver: Receiver; status: Status; reasons: R[]; changes: Change[][];
}
export interface CheckResult<R extends Reason = Reason> {
  policy: string;
  definition: { status: Status; routes: { id: string; status: Status }[]; changes: Change[][] };
  supports: CheckedSupport<R>[];
  relevant: string[];
  next: string | null;
}
/** Dated facts about earlier years are not in it: they stand with their sources on the page of each measure, `measures/SLUG/`. */
export interface Policy {
  version: string;
  language: Lang;
  name: string;
  sections: { id: string; title: string }[];
  questions: {
    id: string; section: string; short: string; text: string; why: string; help: string | null;
    options: { id: string; label: string; change: string | null }[];
  }[];
  definition: {
    title: string; what: string; reading: string; faq: number[]; routes: { id: string; name: string; what: string }[];
  };
  aspects: { id: string; number: number; title: string; faq: number[] }[];
  measures: {
    number: number; slug: string; aspect: string; title: string; summary: string; faq: number[]; supports: string[];
  }[];
  supports: {
    id: string; measure: number; receiver: Receiver; name: string; what: string; receives: string; faq: number[];
    general: boolean; steps: { phase: Phase; text: string }[]; papers: string[];
  }[];
  disclaimer: string;
}
export interface Both { en: string; zh: string }
/** A park as a `parks.json` has it. What is unknown is null. */
export interface Park {
  id: string; name: Both; recognised: string | null; district: Both | null; university: Both | null;
  operator: Both | null; address: Both | null; phone: string | null; email: string | null; website: string | null;
  website_of: string | null; industries: Both | null; notes: Both | null;
  sources: { what: Both; date: string | null; grade: string; url: string | null }[];
}
export interface Institution {
  id: string; name: Both; phone: string | null; websites: { url: string; label: Both }[]; what: Both; notes: Both;
}
/** A district in which a park is known to be, with the ids of all its parks. */
export interface District { id: string; name: Both; parks: string[] }
export interface Contacts {
  total: number; total_as_of: string; parks: Park[]; institutions: Institution[]; districts: District[];
}

/** The policy in one language. Throws an `Error` for another one. */
export function policy(lang: Lang): Policy;
/** Checks one person's answers. Throws an `Error` that names what is not valid and lists what is. */
export function check(answers: Answers, options?: { lang?: undefined }): CheckResult;
/** The same, and each reason has its `text` and `source` in a language. */
export function check(answers: Answers, options: { lang: Lang }): CheckResult<ReasonInWords>;
/** The statuses alone: of the definition, then of every support by its id. Throws as `check` does. */
export function statuses(answers: Answers): { definition: Status } & Record<string, Status>;
/** The text of a result link's fragment, without `#`. */
export function encode_link(answers: Answers): string;
/** What a link speaks of. Throws an `Error` that says what is wrong with it. */
export function decode_link(text: string): { answers: Answers; policy: string };
/** The contact list, all of it or the parks with this id or in this district (its id, or its English or Chinese name). */
export function parks(filter?: { id?: string; district?: string }): Contacts;
