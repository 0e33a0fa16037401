// The result of the page to compare with: the definition, the counts, and a card for every kind of help, by status. What is
// in a card is drawn when it is opened.
import { useState } from 'preact/hooks';
import { conditions, definition, supports } from 'data:later';
import { questions } from 'data:first';
import { Counts, STATUSES } from './app.jsx';

const HEADINGS = { matches: 'Fits your answers', confirm: 'A person must confirm', unmet: 'Does not fit' };
const later = document.createElement('link');
later.rel = 'stylesheet';
later.href = document.getElementById('app').dataset.later;
document.head.append(later);

function Card({ support, status, answers }) {
    const [opened, open] = useState(false);
    return (
        <details class="card" data-support={support.id} data-status={status} onToggle={() => open(true)}>
            <summary>
                <span class="card-name" role="heading" aria-level="4">
                    {support.name}
                </span>
                <span class="status" data-status={status}>
                    {HEADINGS[status]}
                </span>
                <span class="tags">
                    <span class="tag">{support.receiver}</span>
                    <span class="tag quiet">Measure {support.measure}</span>
                </span>
            </summary>
            <div class="card-body">{opened && <Body {...{ support, answers }} />}</div>
        </details>
    );
}

function Body({ support, answers }) {
    const label = (question) => question.options.find((it) => it.id === answers[question.id])?.label ?? 'Not answered';
    return (
        <>
            <p class="what">{support.what}</p>
            <p class="receives">{support.receives}</p>
            <ul class="conditions">
                {conditions[support.id].map((id) => {
                    const question = questions.find((it) => it.id === id);
                    return (
                        <li key={id}>
                            <span class="subject">
                                {question.short}: {label(question)}
                            </span>
                        </li>
                    );
                })}
            </ul>
            <ol class="steps">
                {support.steps.map((step) => (
                    <li key={step.text}>{step.text}</li>
                ))}
            </ol>
            <ul class="papers">
                {support.papers.map((paper) => (
                    <li key={paper}>{paper}</li>
                ))}
            </ul>
        </>
    );
}

export function Result({ judged, answers }) {
    return (
        <div class="result" data-definition={judged.definition}>
            <section class="verdict-head" data-status={judged.definition}>
                <div>
                    <h1 id="heading" tabindex="-1">
                        {definition.title}: {HEADINGS[judged.definition]}
                    </h1>
                    <p>{definition.what}</p>
                </div>
            </section>
            <section class="at-a-glance">
                <Counts judged={judged} />
            </section>
            <section class="cards">
                {STATUSES.toReversed().map((status) => {
                    const them = judged.supports.filter((it) => it[1] === status);
                    return (
                        <details class="group" key={status} open={status === 'matches'}>
                            <summary>
                                <h3>
                                    {HEADINGS[status]} ({them.length})
                                </h3>
                            </summary>
                            {them.map(([id]) => (
                                <Card key={id} support={supports[id]} {...{ status, answers }} />
                            ))}
                        </details>
                    );
                })}
            </section>
        </div>
    );
}
