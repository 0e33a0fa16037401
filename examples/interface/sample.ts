// Every function and every type of the interface in use, for the type checker. The lines under `@ts-expect-error` must
// be refused: if the types let one of them pass, `tsc` reports the comment.
import init, {
  check,
  decode_link,
  encode_link,
  initSync,
  parks,
  policy,
  type Answers,
  type Both,
  type Change,
  type CheckedSupport,
  type CheckResult,
  type Contacts,
  type District,
  type InitInput,
  type InitOutput,
  type Institution,
  type Lang,
  type Park,
  type Phase,
  type Policy,
  type Reason,
  type ReasonInWords,
  type Receiver,
  type Status,
  type SyncInitInput,
} from '../../dist/api/overseas_talent_check.js';

export async function inBrowser(address: InitInput): Promise<InitOutput> {
  await init();
  return init({ module_or_path: address });
}

export function inNode(bytes: SyncInitInput): InitOutput {
  return initSync({ module: bytes });
}

const WORDS: Record<Status, string> = { matches: 'yes', confirm: 'ask', unmet: 'no', open: 'not decided yet' };
const TO: Record<Receiver, string> = { you: 'you', enterprise: 'a company', park: 'a park', investor: 'an investor' };
const WHEN: Record<Phase, number> = { before_returning: 1, on_arrival: 2, company_registered: 3, growing: 4 };

export function questionnaire(lang: Lang): string[] {
  const texts: Policy = policy(lang);
  const header: string[] = [texts.version, texts.language, texts.name, texts.disclaimer];
  const sections = texts.sections.map(({ id, title }) => `${id} ${title}`);
  const questions = texts.questions.map(({ id, section, short, text, why, help, options }) => {
    const choices = options.map((option) => `${option.id} ${option.label} ${option.change?.length ?? 0}`);
    return [id, section, short, text, why, help ?? '', ...choices].join(' ');
  });
  const { title, what, reading, faq, routes } = texts.definition;
  const definition = [title, what, reading, ...faq.map((sentence) => sentence.toFixed())];
  const ways = routes.map((route) => `${route.id} ${route.name} ${route.what}`);
  const aspects = texts.aspects.map(
    (aspect) => `${aspect.number + 1} ${aspect.id} ${aspect.title} ${aspect.faq[0] ?? ''}`,
  );
  const measures = texts.measures.map(
    (measure) =>
      `${measure.number + 1} ${measure.slug} ${measure.aspect} ${measure.title} ${measure.summary} ${measure.supports.length}`,
  );
  const supports = texts.supports.map((support) => {
    const steps = support.steps.map((step) => `${WHEN[step.phase]} ${step.text}`);
    const told = [support.id, support.name, support.what, support.receives, TO[support.receiver], ...steps];
    return support.general ? told : [...told, ...support.papers];
  });
  return [...header, ...sections, ...questions, ...definition, ...ways, ...aspects, ...measures, ...supports.flat()];
}

export function told(answers: Answers): string[] {
  const result: CheckResult = check(answers);
  const reason = ({ question, answer, status }: Reason) => `${question ?? '-'} ${answer ?? '-'} ${WORDS[status]}`;
  const change = ({ question, to, actionable }: Change) =>
    `${question} ${to.join('|')} ${actionable ? 'can' : 'given'}`;
  const support = (it: CheckedSupport) => [
    `${it.measure + 1} ${it.id} ${TO[it.receiver]} ${WORDS[it.status]}`,
    ...it.reasons.map(reason),
    ...it.changes.map((together) => together.map(change).join(' and ')),
  ];
  const next: string | null = result.next;
  const routes = result.definition.routes.map(({ id, status }) => `${id} ${WORDS[status]}`);
  const changes = result.definition.changes.flat().map(change);
  return [
    result.policy,
    WORDS[result.definition.status],
    ...routes,
    ...changes,
    ...result.supports.flatMap(support),
    ...result.relevant,
    next ?? '',
  ];
}

export function inWords(answers: Answers, lang: Lang): string[] {
  const result: CheckResult<ReasonInWords> = check(answers, { lang });
  const words = ({ text, source, status }: ReasonInWords) => `${text} (${source}) ${WORDS[status]}`;
  return result.supports.flatMap(({ reasons }) => reasons.map(words));
}

export function thereAndBack(answers: Answers): boolean {
  const text: string = encode_link(answers);
  const link: { answers: Answers; policy: string } = decode_link(text);
  const plan: string | undefined = link.answers['plan'];
  return plan === answers['plan'] && link.policy.length > 0;
}

export function addresses(lang: Lang): string[] {
  const all: Contacts = parks();
  const some: Contacts = parks({ district: 'Haidian' });
  const one: Contacts = parks({ id: 'wangjing', district: 'Chaoyang' });
  const both = (text: Both | null) => (text === null ? 'unknown' : text[lang]);
  const park = (it: Park) => [
    it.id,
    both(it.name),
    both(it.district),
    both(it.operator),
    both(it.address),
    both(it.industries),
    both(it.notes),
    it.phone ?? '',
    it.email ?? '',
    it.website ?? '',
    ...it.sources.map(({ what, date, grade, url }) => `${both(what)} ${date ?? ''} ${grade} ${url ?? ''}`),
  ];
  const institution = (it: Institution) => [
    it.id,
    both(it.name),
    it.phone ?? '',
    both(it.what),
    both(it.notes),
    ...it.websites.map(({ url, label }) => `${url} ${both(label)}`),
  ];
  const district = ({ id, name, parks }: District) => `${id} ${name[lang]} ${parks.join(' ')}`;
  const known = `${all.parks.length} of ${all.total} as of ${all.total_as_of}`;
  return [
    known,
    ...all.districts.map(district),
    ...[...some.parks, ...one.parks].flatMap(park),
    ...all.institutions.flatMap(institution),
  ];
}

export function refused(result: CheckResult, contacts: Contacts): unknown[] {
  return [
    // @ts-expect-error: a language the policy does not have
    policy('de'),
    // @ts-expect-error: a language is needed
    policy(),
    // @ts-expect-error: an answer is an option's id
    check({ cscse: 1 }),
    // @ts-expect-error: null is no answer; a question left out is unanswered
    check({ cscse: null }),
    // @ts-expect-error: a list is no object from question to option
    check(['yes']),
    // @ts-expect-error: answers are needed
    check(),
    // @ts-expect-error: without a language a reason has no words
    check({}).supports.map(({ reasons }) => reasons.map(({ text }) => text)),
    // @ts-expect-error: reasons are told in the languages of the policy
    check({}, { lang: 'de' }),
    // @ts-expect-error: a link is made of answers
    encode_link('1BA'),
    // @ts-expect-error: a link is a text
    decode_link(7),
    // @ts-expect-error: parks are found by id and district alone
    parks({ city: 'Beijing' }),
    // @ts-expect-error: a status the policy does not have
    result.definition.status === 'granted',
    // @ts-expect-error: there may be no next question
    result.next.length,
    // @ts-expect-error: a reason may be without a question
    result.supports.map(({ reasons }) => reasons.map(({ question }) => question.length)),
    // @ts-expect-error: a telephone number may be unknown
    contacts.parks.map(({ phone }) => phone.length),
    // @ts-expect-error: so may an address
    contacts.parks.map(({ address }) => address.en),
    // @ts-expect-error: texts are in both languages
    contacts.institutions.map(({ name }) => name.length),
  ];
}
