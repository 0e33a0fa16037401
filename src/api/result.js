// The part of the JavaScript interface that JavaScript does best: answers into bytes, and bytes into the objects that are
// given out. `compact.rs` says what the bytes mean. A reason or a change that is the same for many people is one object,
// frozen, so it is made once. The loops are plain, as this is where the time goes.

const STATUSES = ['matches', 'confirm', 'open', 'unmet'];
const LANG = new Map([['lang']]);
const FILTER = new Map([['id'], ['district']]);
let version, questions, places, routes, supports, reasons, changes, told;

// What no form has, as the pages say it. The rest of a language is learned when it is wanted.
const words = new Map([
  [
    'en',
    {
      terms: null,
      matches: 'Your answers fit the published definition of overseas talent',
      confirm: 'A person must confirm whether you fit the definition of overseas talent',
      open: 'Your answers do not yet decide the definition of overseas talent',
      unmet: 'The definition of overseas talent does not fit your answers',
      unanswered: 'Not answered',
      unsure: 'You are not sure of this one, so a person must confirm it.',
      signs: [': ', '. ', '; '],
      sentences: (faq) => `FAQ sentence${faq.length > 1 ? 's' : ''} ${faq.join(', ')}`,
    },
  ],
  [
    'zh',
    {
      terms: null,
      matches: '按您的回答，与公开问答中的“海外人才”定义相符',
      confirm: '是否符合“海外人才”定义，需由工作人员判断',
      open: '按您目前的回答，还不能确定是否属于“海外人才”',
      unmet: '按您的回答，与“海外人才”定义不符',
      unanswered: '未回答',
      unsure: '您对此不确定，因此需由工作人员判断。',
      signs: ['：', '。', '；'],
      sentences: (faq) => `问答第${faq.join('、')}句`,
    },
  ],
]);

/** Takes the ids from the form of the policy, in which `#` stands for a text. */
export function prepare(form) {
  const policy = JSON.parse(form.replaceAll('#', '""'));
  version = policy.version;
  routes = policy.definition.routes.map(({ id }) => id);
  supports = policy.supports.map(({ id, measure, receiver }) => ({ id, measure, receiver }));
  questions = policy.questions.map(({ id, options }) => ({ id, options: options.map(({ id }) => id) }));
  places = new Map(
    questions.map(({ id, options }, at) => [id, { at, options: new Map(options.map((id, at) => [id, at + 1])) }]),
  );
  reasons = new Array((questions.length + 2) * 32);
  changes = new Array(questions.length * 256);
}

/** For each question one more than the position of the option chosen, 0 where it is unanswered. Throws what is not valid. */
export function read(answers) {
  const chosen = new Uint8Array(questions.length);
  for (const id of Object.keys(plain(answers, 'answers'))) {
    const question = places.get(id);
    const option = answers[id];
    if (!question) throw unknown(`question \`${id}\``, places);
    const position = question.options.get(option);
    if (position) chosen[question.at] = position;
    else if (typeof option === 'string') throw unknown(`option \`${option}\` of question \`${id}\``, question.options);
    else throw unfit(`a string as the answer to \`${id}\`, one of ${listed(question.options)}`, option);
  }
  return chosen;
}

/** Position of a language. */
export function language(lang) {
  const at = [...words.keys()].indexOf(lang);
  if (at < 0) throw unknown(`language \`${shown(lang)}\``, words);
  return at;
}

/** Remembers in which language a check gives its reasons. Position of the language if it has to be learned first. */
export function wanted(options) {
  const { lang } = fields(options, 'options', LANG);
  const at = lang === undefined ? -1 : language(lang);
  told = words.get(lang);
  return told?.terms === null ? at : words.size;
}

/** Takes the policy in the language wanted, and what its conditions say in it. */
export function learn(text) {
  [told.policy, told.terms] = JSON.parse(text);
}

/** The contacts with their districts, those of the parks that fit the filter. */
export function found(text, filter) {
  const contacts = JSON.parse(text);
  const parks = new Map(contacts.parks.map(({ id }) => [id, [id]]));
  const districts = new Map();
  const names = new Map();
  for (const { id: park, district } of contacts.parks) {
    if (district === null) continue;
    const name = { en: base(district.en), zh: base(district.zh) };
    const id = name.en.toLowerCase();
    if (!districts.has(id)) districts.set(id, { id, name, parks: [] });
    districts.get(id).parks.push(park);
    names.set(name.zh, id);
  }
  const lists = {
    id: (id) => parks.get(id) ?? refuse(`park \`${id}\``, parks),
    district(name) {
      const id = base(name);
      const known = districts.get(names.get(id) ?? id.toLowerCase());
      return (known ?? refuse(`district \`${name}\``, districts)).parks;
    },
  };
  for (const [key, value] of Object.entries(fields(filter, 'filter', FILTER))) {
    if (value === undefined) continue;
    if (typeof value !== 'string') throw unfit(`a string as \`${key}\` of the filter`, value);
    const list = lists[key](value);
    contacts.parks = contacts.parks.filter(({ id }) => list.includes(id));
  }
  return { ...contacts, districts: [...districts.values()] };
}

/** The name of a district without the remark in brackets behind it. */
const base = (name) => name.split(/[(（]/)[0].trim();

/** A plain object, or nothing, with no keys but these. */
function fields(value, what, keys) {
  const object = value === undefined ? {} : plain(value, `the ${what}`);
  for (const key of Object.keys(object)) if (!keys.has(key)) throw unknown(`key \`${key}\` of the ${what}`, keys);
  return object;
}

/**
 * Refuses all but a plain object, as a list, a map or a promise nobody waited for: its entries are not what was meant. Plain
 * is what has nothing between itself and the prototype of all objects, of this page or of a frame.
 */
function plain(value, what) {
  if (typeof value === 'object' && value !== null) {
    const parent = Object.getPrototypeOf(value);
    if (parent === null || Object.getPrototypeOf(parent) === null) return value;
  }
  throw unfit(`${what} as an object`, value);
}

/** A wrong value as a person would write it. */
export function shown(value) {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

const listed = (map) => [...map.keys()].join(', ');
const refuse = (what, map) => {
  throw unknown(what, map);
};
const unknown = (what, map) => new Error(`unknown ${what}, expected one of ${listed(map)}`);
const unfit = (expected, found) => new Error(`expected ${expected}, found \`${shown(found)}\``);

/** The object of a whole result. */
export function result(bytes) {
  let at = 1;
  const alternatives = () => {
    const list = new Array(bytes[at++]);
    for (let n = 0; n < list.length; n += 1) {
      const alternative = (list[n] = new Array(bytes[at++]));
      for (let m = 0; m < alternative.length; m += 1) {
        const key = (bytes[at++] << 8) | bytes[at++];
        alternative[m] = changes[key] ?? sharedChange(key);
      }
    }
    return list;
  };
  const definition = {
    status: STATUSES[bytes[0]],
    routes: routes.map((id) => ({ id, status: STATUSES[bytes[at++]] })),
    changes: alternatives(),
  };
  const checked = supports.map(({ id, measure, receiver }, support) => {
    const status = STATUSES[bytes[at++]];
    const list = new Array(bytes[at++]);
    for (let n = 0; n < list.length; n += 1) {
      const key = (bytes[at++] << 5) | bytes[at++];
      const reason = reasons[key] ?? sharedReason(key);
      list[n] = told ? { ...reason, ...inWords(reason, told.terms[support][n], key >> 5) } : reason;
    }
    return { id, measure, receiver, status, reasons: list, changes: alternatives() };
  });
  const relevant = Array.from(bytes.subarray(at + 1, at + 1 + bytes[at]), (question) => questions[question].id);
  return { policy: version, definition, supports: checked, relevant, next: relevant[0] ?? null };
}

/** The object of statuses alone. */
export function statuses(bytes) {
  const object = { definition: STATUSES[bytes[0]] };
  for (let at = 0; at < supports.length; at += 1) object[supports[at].id] = STATUSES[bytes[at + 1]];
  return object;
}

/** What a reason says, and what it rests on. */
function inWords({ answer, status, question: read }, [why, faq, titles], at) {
  const { policy, signs, sentences, unanswered, unsure } = told;
  const [colon, stop, divider] = signs;
  const source = [sentences(faq), ...titles].join(divider);
  const question = policy.questions[at];
  if (!question) return { text: read === null ? why : told[status], source };
  const text = question.short + colon + (question.options.find(({ id }) => id === answer)?.label ?? unanswered);
  const judged = answer === 'unsure' || answer === 'undecided' ? unsure : why;
  return { text: status === 'confirm' && judged ? text + stop + judged : text, source };
}

function sharedReason(key) {
  const [read, rest] = [key >> 5, key & 31];
  const question = questions[read];
  const other = read === questions.length ? 'definition' : null;
  const answer = question?.options[(rest >> 2) - 1] ?? null;
  return (reasons[key] = Object.freeze({ question: question?.id ?? other, answer, status: STATUSES[rest & 3] }));
}

function sharedChange(key) {
  const { id, options } = questions[key >> 8];
  const to = Object.freeze(options.filter((_, position) => key & (1 << position)));
  return (changes[key] = Object.freeze({ question: id, to, actionable: (key & 128) > 0 }));
}
