// The part of the JavaScript interface that JavaScript does best: answers into bytes, and bytes into the objects that are
// given out. `compact.rs` says what the bytes mean. A reason or a change that is the same for many people is one object,
// frozen, so it is made once. The loops are plain, as this is where the time goes.

const STATUSES = ['matches', 'confirm', 'open', 'unmet'];
let version, questions, places, routes, supports, reasons, changes;

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

/** The keys and values of a plain object. */
export const entries = (value, what) => Object.entries(plain(value, what));

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
  const checked = supports.map(({ id, measure, receiver }) => {
    const status = STATUSES[bytes[at++]];
    const list = new Array(bytes[at++]);
    for (let n = 0; n < list.length; n += 1) {
      const key = (bytes[at++] << 5) | bytes[at++];
      list[n] = reasons[key] ?? sharedReason(key);
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
