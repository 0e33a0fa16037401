// What a host can do with the events: here it lists them.
const heard = document.querySelector('#heard');
const checker = document.querySelector('overseas-talent-check');

for (const type of ['ready', 'progress', 'complete', 'share']) {
  checker.addEventListener(type, ({ detail }) => {
    const line = document.createElement('li');
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    heard.append(line);
  });
}
