// What a host page does with the element, for the type checker. The line under `@ts-expect-error` must be refused.
import type { Shared } from '../../embed/messages';

const checker = document.querySelector('overseas-talent-check')!;
checker.addEventListener('ready', () => checker.classList.add('ready'));
checker.addEventListener('progress', ({ detail }) => console.log(detail.answered + detail.relevant));
checker.addEventListener('complete', ({ detail }) => console.log(detail.matches.toFixed()));
checker.addEventListener('click', (event) => console.log(event.clientX));
const heard = ({ detail }: CustomEvent<Shared>) => console.log(detail.link.length, Object.keys(detail.answers));
checker.addEventListener('share', heard, { once: true });
checker.removeEventListener('share', heard);
checker.setAttribute('lang', 'zh');
// @ts-expect-error
checker.addEventListener('share', ({ detail }) => detail.name);
