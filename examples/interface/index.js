// A page of its own on top of the JavaScript interface: it asks the next question, shows the status of the definition
// and the supports by status. All it says about the policy are the policy's own texts.
//
// The address is relative to this file. It fits when this folder stands at `examples/interface/` of a host that has the
// package at `api/`; wherever else the package is, change this line.
import init, { check, policy } from '../../api/overseas_talent_check.js';

/** The page's own words. */
const WORDS = {
  en: {
    tag: 'en',
    name: 'English',
    languages: 'Language',
    next: (left) => `Next question (${left} can still make a difference)`,
    done: 'No question is left that makes a difference',
    skipped: 'You skipped the questions that are left',
    why: 'Why we ask',
    answer: 'Answer',
    skip: 'Skip for now',
    again: 'Ask the skipped questions',
    choose: 'Choose an answer, or skip the question.',
    given: 'Your answers',
    takeBack: 'Take back',
    result: 'What the text says about these answers',
    statuses: {
      matches: 'Fits your answers',
      confirm: 'A person must confirm',
      open: 'Still open',
      unmet: 'Does not fit your answers',
    },
    receivers: { you: 'you', enterprise: 'your enterprise', park: 'the park', investor: 'the investor' },
    receiver: 'Who receives it: ',
    general: 'Open to all, or addressed to the parks',
    separator: ': ',
    stop: '. ',
  },
  zh: {
    tag: 'zh-CN',
    name: '中文',
    languages: '语言',
    next: (left) => `下一个问题（还有${left}个问题会影响结果）`,
    done: '其余问题不会再影响结果',
    skipped: '剩下的问题您已跳过',
    why: '为什么要问',
    answer: '确定',
    skip: '暂时跳过',
    again: '回答跳过的问题',
    choose: '请选择一项，或跳过这个问题。',
    given: '您的回答',
    takeBack: '撤回',
    result: '公开问答与这些回答的对照',
    statuses: { matches: '按您的回答相符', confirm: '需由工作人员判断', open: '尚未确定', unmet: '按您的回答不符' },
    receivers: { you: '您本人', enterprise: '您的企业', park: '海创园', investor: '投资人' },
    receiver: '支持对象：',
    general: '面向所有人或海创园',
    separator: '：',
    stop: '。',
  },
};
const ORDER = ['matches', 'confirm', 'open', 'unmet'];

const place = (id) => document.getElementById(id);
let language = navigator.language.startsWith('zh') ? 'zh' : 'en';
let answers = {};
let skipped = new Set();

/** An element with properties and what is inside it. */
function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

function button(text, onclick) {
  return element('button', { type: 'button', textContent: text, onclick });
}

function draw() {
  const words = WORDS[language];
  const texts = policy(language);
  const result = check(answers);
  document.documentElement.lang = words.tag;
  document.title = texts.name;
  place('title').textContent = texts.name;
  place('disclaimer').textContent = texts.disclaimer;
  drawLanguages(words);
  drawQuestion(words, texts, result);
  drawGiven(words, texts);
  drawResult(words, texts, result);
}

function drawLanguages(words) {
  place('languages').setAttribute('aria-label', words.languages);
  const buttons = Object.entries(WORDS).map(([id, { tag, name }]) => {
    const made = button(name, () => {
      language = id;
      draw();
      place('languages').querySelector(`[lang="${tag}"]`).focus();
    });
    made.lang = tag;
    made.setAttribute('aria-pressed', String(id === language));
    return made;
  });
  place('languages').replaceChildren(...buttons);
}

function drawQuestion(words, texts, { relevant, next }) {
  // `next` is the first relevant question; after a skip it is the first one that was not skipped.
  const asked = skipped.has(next) ? relevant.find((id) => !skipped.has(id)) : next;
  const question = texts.questions.find(({ id }) => id === asked);
  if (question === undefined) {
    place('ask-heading').textContent = next === null ? words.done : words.skipped;
    const again = button(words.again, () => step(() => skipped.clear()));
    place('question').replaceChildren(...(next === null ? [] : [again]));
    return;
  }
  place('ask-heading').textContent = words.next(relevant.length);
  const options = question.options.map(({ id, label }) =>
    element('label', {}, element('input', { type: 'radio', name: question.id, value: id }), ` ${label}`),
  );
  const hint = element('p', { role: 'alert' });
  const form = element(
    'form',
    { noValidate: true },
    element('fieldset', {}, element('legend', { textContent: question.text }), ...options),
    element(
      'details',
      {},
      element('summary', { textContent: words.why }),
      element('p', { textContent: question.why }),
      ...(question.help === null ? [] : [element('p', { textContent: question.help })]),
    ),
    hint,
    element('button', { textContent: words.answer }),
    button(words.skip, () => step(() => skipped.add(question.id))),
  );
  form.dataset.question = question.id;
  form.onsubmit = (event) => {
    event.preventDefault();
    const chosen = form.querySelector('input:checked');
    if (chosen === null) {
      hint.textContent = words.choose;
    } else {
      step(() => (answers = { ...answers, [question.id]: chosen.value }));
    }
  };
  place('question').replaceChildren(form);
}

/** Changes something and leads on to what is asked then. */
function step(change) {
  change();
  draw();
  place('ask-heading').focus();
}

function drawGiven(words, texts) {
  const items = texts.questions
    .filter(({ id }) => id in answers)
    .map(({ id, short, options }) => {
      const label = options.find((option) => option.id === answers[id]).label;
      const back = button(words.takeBack, () =>
        step(() => {
          const { [id]: taken, ...others } = answers;
          answers = others;
        }),
      );
      back.setAttribute('aria-label', `${words.takeBack}${words.separator}${short}`);
      return element('li', {}, `${short}${words.separator}${label} `, back);
    });
  const inside = items.length === 0 ? [] : [element('h3', { textContent: words.given }), element('ul', {}, ...items)];
  place('given').replaceChildren(...inside);
}

function drawResult(words, texts, { definition, supports }) {
  place('result-heading').textContent = words.result;
  place('verdict').textContent = `${texts.definition.title}${words.separator}${words.statuses[definition.status]}`;
  place('verdict').dataset.status = definition.status;
  const routes = texts.definition.routes.map(({ name }, at) =>
    element('li', { textContent: `${name}${words.separator}${words.statuses[definition.routes[at].status]}` }),
  );
  place('routes').replaceChildren(...routes);

  // Both lists are in the order of the policy. A general support depends on nobody's answers: it is no personal match.
  const all = texts.supports.map((text, at) => ({ text, status: supports[at].status }));
  const personal = all.filter(({ text }) => !text.general);
  const groups = ORDER.map((status) => [status, words.statuses[status], personal.filter((it) => it.status === status)]);
  groups.push(['general', words.general, all.filter(({ text }) => text.general)]);
  const sections = groups
    .filter(([, , members]) => members.length > 0)
    .flatMap(([status, heading, members]) => {
      const items = members.map(({ text }) => drawSupport(words, text));
      const list = element('ul', {}, ...items);
      list.dataset.status = status;
      return [element('h3', { textContent: `${heading} (${members.length})` }), list];
    });
  place('supports').replaceChildren(...sections);
}

function drawSupport(words, { id, name, what, receives, receiver }) {
  const item = element(
    'li',
    {},
    element('strong', { textContent: name }),
    element('br'),
    what,
    element('br'),
    `${words.receiver}${words.receivers[receiver]}${words.stop}${receives}`,
  );
  item.dataset.support = id;
  return item;
}

await init();
draw();
