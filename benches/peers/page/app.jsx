// The questions of the page to compare with: one at a time, each of the 19, since JSON Logic does not tell which still
// matter; beside them how many kinds of help stand how, a question without an answer counting as a no.
import { LogicEngine } from 'json-logic-engine';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { disclaimer, name, order, questions, rules, sections } from 'data:first';

const root = document.getElementById('app');
const engine = new LogicEngine();
export const STATUSES = ['unmet', 'confirm', 'matches'];
const WORDS = { unmet: 'do not fit', confirm: 'to confirm', matches: 'fit' };

/** The status of the definition and of every support. The site's policy forbids scripts made of text, so nothing is compiled. */
function judge(answers) {
    const definition = engine.run(rules.definition, answers);
    const steps = engine.run(rules.supports, { ...answers, definition });
    return { definition: STATUSES[definition], supports: order.map((id, at) => [id, STATUSES[steps[at]]]) };
}

export function Counts({ judged }) {
    return (
        <ul class="counts">
            {STATUSES.map((status) => (
                <li key={status} data-status={status}>
                    <b>{judged.supports.filter((it) => it[1] === status).length}</b>
                    <span class="word"> {WORDS[status]}</span>
                </li>
            ))}
        </ul>
    );
}

function Question({ question, at, answers, choose, go }) {
    const next = (event) => {
        event.preventDefault();
        if (question.id in answers) go(at + 1);
    };
    const judged = judge(answers);
    return (
        <div class="check">
            <div class="check-main">
                <form key={question.id} autocomplete="off" data-question={question.id} onSubmit={next}>
                    <div class="progress">
                        <p>
                            <span class="section">{sections.find((it) => it.id === question.section).title}</span>
                            <span>
                                {Object.keys(answers).length} answered, {questions.length - at} to go
                            </span>
                        </p>
                        <progress max={questions.length} value={at} />
                    </div>
                    <fieldset role="radiogroup">
                        <legend>
                            <h1 id="heading" tabindex="-1">
                                {question.text}
                            </h1>
                        </legend>
                        <div class="options">
                            {question.options.map((option, position) => (
                                <label class="option" key={option.id}>
                                    <input
                                        type="radio"
                                        name={question.id}
                                        value={option.id}
                                        checked={answers[question.id] === option.id}
                                        onChange={() => choose(question.id, option.id)}
                                    />
                                    <span class="option-label">{option.label}</span>
                                    <kbd aria-hidden="true">{position + 1}</kbd>
                                </label>
                            ))}
                        </div>
                    </fieldset>
                    <p class="buttons">
                        <button type="submit" class="primary" data-action="next">
                            Continue
                        </button>
                        <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
                            Back
                        </button>
                        <button type="button" class="plain" data-action="skip" onClick={() => go(at + 1)}>
                            Skip for now
                        </button>
                    </p>
                    <details class="help">
                        <summary>Why we ask</summary>
                        <p>{question.why}</p>
                    </details>
                    {question.help && (
                        <details class="help">
                            <summary>What the words mean</summary>
                            <p>{question.help}</p>
                        </details>
                    )}
                </form>
            </div>
            <aside class="verdict">
                <h2>Your standing so far</h2>
                <dl>
                    <div>
                        <dt>Overseas talent</dt>
                        <dd>
                            <span class="status" data-status={judged.definition}>
                                {WORDS[judged.definition]}
                            </span>
                        </dd>
                    </div>
                    <div>
                        <dt>Help</dt>
                        <dd>
                            <Counts judged={judged} />
                        </dd>
                    </div>
                </dl>
            </aside>
        </div>
    );
}

function App() {
    const [at, setAt] = useState(0);
    const [answers, setAnswers] = useState({});
    const [Result, setResult] = useState(null);
    const choose = (question, option) => {
        setAnswers({ ...answers, [question]: option });
        // It will be wanted: with the first answer, as on the site itself.
        if (Result === null) import('./result.jsx').then((it) => setResult(() => it.Result));
    };
    const go = (to) => {
        setAt(to);
        scrollTo(0, 0);
        requestAnimationFrame(() => document.getElementById('heading')?.focus());
    };
    const question = questions[at];
    return (
        <>
            <header class="masthead">
                <div class="masthead-inner">
                    <a class="brand" href="/">
                        {name}
                    </a>
                </div>
            </header>
            <main id="main" tabindex="-1" data-page={question ? 'check' : 'result'}>
                {question ? (
                    <Question {...{ question, at, answers, choose, go }} />
                ) : (
                    Result && <Result judged={judge(answers)} answers={answers} />
                )}
            </main>
            <footer class="footer">
                <div class="footer-inner">
                    <p class="disclaimer">{disclaimer}</p>
                </div>
            </footer>
        </>
    );
}

render(<App />, root);
root.setAttribute('data-running', '');
