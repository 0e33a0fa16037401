// The same in a worker, so that the page itself never waits. Start it as a module:
//
//   const worker = new Worker('worker.js', { type: 'module' });
//   worker.onmessage = ({ data }) => console.log(data.result ?? data.error);
//   worker.postMessage({ cscse: 'yes' });
//
// The address of the package is relative to this file, as in `index.js`.
import init, { check } from '../../api/overseas_talent_check.js';

const ready = init();

addEventListener('message', async ({ data }) => {
  await ready;
  try {
    postMessage({ result: check(data) });
  } catch (error) {
    postMessage({ error: error.message });
  }
});
