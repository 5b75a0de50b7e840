'use strict';

const KEY = 'friend-groups-control-key';
const SHOWN = 300;
const SECONDS = 120;
const byId = id => document.getElementById(id);

let key = '';
let app = '';
let latest = 0;
let uptime = 0;
let entries = [];
let rates = [];
let lastCount = null;
let rehearsals = [];
const snapshots = [];

/* Talking to the control API. */

async function call(method, name, body) {
  const prefix = app === '' || name === 'apps' || name === 'health' ? '' : 'apps/' + app + '/';
  const response = await fetch('v1/' + prefix + name, {
    method,
    headers: {Authorization: 'Bearer ' + key},
    body,
    cache: 'no-store',
    credentials: 'omit',
  });
  const text = await response.text();
  if (response.ok) {
    return text;
  }
  if (response.status === 401) {
    logOut();
  }
  let why = text;
  try {
    why = JSON.parse(text).error;
  } catch (notJson) {
    // Shown as it came.
  }
  throw new Error(why || 'HTTP ' + response.status);
}

const get = async name => JSON.parse(await call('GET', name));

function problem(error) {
  byId('problem').textContent = error ? error.message : '';
}

/** Runs what somebody asked for; what went wrong is told. */
function on(id, event, action) {
  byId(id).addEventListener(event, async happening => {
    happening.preventDefault();
    problem(null);
    try {
      await action(happening);
    } catch (error) {
      problem(error);
    }
  });
}

function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

/* Coming and going. */

function logOut() {
  key = '';
  sessionStorage.removeItem(KEY);
  byId('main').hidden = true;
  byId('login').hidden = false;
  byId('key').focus();
}

async function logIn(given) {
  key = given;
  const apps = (await get('apps')).apps;
  sessionStorage.setItem(KEY, given);
  byId('app').replaceChildren(...apps.map(id => {
    const option = element('option', id);
    option.value = id;
    return option;
  }));
  byId('login').hidden = true;
  byId('main').hidden = false;
  rehearsals = (await get('rehearsals')).rehearsals;
  byId('rehearsal').replaceChildren(element('option', ''), ...rehearsals.map(one => {
    const option = element('option', one.name);
    option.value = one.name;
    return option;
  }));
  byId('rehearsal').firstChild.textContent = 'none';
  byId('rehearsal').firstChild.value = '';
  await begin();
}

async function begin() {
  latest = 0;
  entries = [];
  rates = [];
  lastCount = null;
  byId('entries').replaceChildren();
  await showFaults();
  await showQuota();
  await search();
  await look();
}

/* Calls. */

async function look() {
  if (key === '') {
    return;
  }
  const health = await get('health');
  if (health.uptimeSeconds < uptime) {
    uptime = health.uptimeSeconds;
    await begin();
    return;
  }
  uptime = health.uptimeSeconds;
  byId('health').textContent = 'version ' + health.version + ', ' + health.accounts
      + (health.accounts === 1 ? ' account' : ' accounts') + ', up ' + duration(health.uptimeSeconds);
  await showCounters();
  if (!byId('paused').checked) {
    await showJournal();
  }
}

function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? seconds + ' s' : minutes < 60 ? minutes + ' min'
    : Math.floor(minutes / 60) + ' h ' + minutes % 60 + ' min';
}

async function showCounters() {
  const counters = await get('counters');
  const now = performance.now();
  const rows = Object.entries(counters.apis).concat([['all', counters.app]]);
  byId('counters').tBodies[0].replaceChildren(...rows.map(([name, usage]) => {
    const row = document.createElement('tr');
    const head = element('th', name);
    head.scope = 'row';
    row.append(head, ...[usage.calls, usage.refused, usage.busiestSecond]
      .map(number => element('td', number.toLocaleString('en'), 'number')));
    return row;
  }));
  if (lastCount !== null && counters.app.calls >= lastCount.calls) {
    const seconds = (now - lastCount.at) / 1000;
    rates.push(seconds > 0.2 ? (counters.app.calls - lastCount.calls) / seconds : 0);
    rates = rates.slice(-SECONDS);
  } else {
    rates = [];
  }
  lastCount = {calls: counters.app.calls, at: now};
  plot(counters.app.busiestSecond);
}

function plot(busiest) {
  const quota = Number(byId('quota').elements.callsPerSecond.value);
  const top = Math.max(10, busiest, ...rates) * 1.15;
  const height = rate => Math.min(120, rate / top * 120);
  const bars = rates.map((rate, index) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const x = 600 - (rates.length - index) * 5;
    bar.setAttribute('x', x);
    bar.setAttribute('width', 4);
    bar.setAttribute('y', 120 - height(rate));
    bar.setAttribute('height', height(rate));
    return bar;
  });
  byId('bars').replaceChildren(...bars);
  line('busiest-line', busiest, top);
  line('quota-line', quota > 0 && quota < top ? quota : 0, top);
  byId('plot-caption').textContent = 'Calls a second of the last two minutes; in the busiest second '
      + busiest + (quota > 0 ? '; each API is granted ' + quota : '') + '.';
}

function line(id, value, top) {
  const y = 120 - value / top * 120;
  byId(id).setAttribute('y1', y);
  byId(id).setAttribute('y2', y);
  byId(id).style.display = value > 0 ? '' : 'none';
}

async function showJournal() {
  const fresh = (await get('journal?after=' + latest)).entries;
  if (fresh.length === 0) {
    byId('empty').hidden = entries.length > 0;
    return;
  }
  latest = fresh[fresh.length - 1].number;
  entries = entries.concat(fresh).slice(-SHOWN);
  byId('empty').hidden = true;
  const list = byId('entries');
  fresh.slice(-SHOWN).forEach(entry => list.prepend(row(entry)));
  while (list.childElementCount > SHOWN) {
    list.lastElementChild.remove();
  }
}

function row(entry) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const code = entry.errorCode;
  const ending = code === undefined ? 'not answered' : code === 0 ? 'done' : 'error ' + code;
  summary.append(
    element('span', '#' + entry.number, 'number'),
    element('span', entry.time.slice(11, 19)),
    element('span', entry.command),
    element('span', (entry.account || '') + (entry.groups.length ? ': ' + entry.groups.join(', ') : '')),
    element('span', ending + (entry.fault ? ', fault ' + entry.fault : entry.reason ? ', ' + entry.reason : ''),
      code === 0 && !entry.fault ? 'good' : 'bad'),
    element('span', entry.millis.toFixed(1) + ' ms', 'took'));
  details.append(summary,
    element('pre', 'POST /v4/sns/' + entry.command + '?' + entry.query + '\n\n' + entry.request),
    element('pre', entry.answer || '(no answer)'));
  details.hidden = !matches(summary.textContent);
  return details;
}

function matches(text) {
  return text.toLowerCase().includes(byId('filter').value.toLowerCase());
}

/* Faults and quota. */

async function showFaults() {
  faultsNow(await get('faults'));
}

function faultsNow(faults) {
  byId('rehearsal').value = faults.rehearse || '';
  byId('rules').value = faults.rehearse ? '' : faults.rules.join('\n');
  byId('faults-now').textContent = faults.rules.length === 0 ? 'Nothing goes wrong.'
    : 'Going wrong: ' + faults.rules.join(', ');
  showMeaning();
}

function showMeaning() {
  const chosen = rehearsals.find(one => one.name === byId('rehearsal').value);
  byId('meaning').textContent = chosen ? chosen.meaning + ' (' + chosen.rules.join(', ') + ')' : '';
}

async function applyFaults() {
  const body = {rules: byId('rules').value.split('\n').map(rule => rule.trim()).filter(Boolean)};
  if (byId('rehearsal').value !== '') {
    body.rehearse = byId('rehearsal').value;
  }
  faultsNow(JSON.parse(await call('PUT', 'faults', JSON.stringify(body))));
}

async function showQuota() {
  const quota = await get('quota');
  const fields = byId('quota').elements;
  ['callsPerSecond', 'appCallsPerSecond', 'callsPerDay'].forEach(name => {
    fields[name].value = quota[name];
  });
  fields.countRefused.checked = quota.countRefused;
  const granted = [[quota.callsPerSecond, ' calls a second to each API'],
    [quota.appCallsPerSecond, ' calls a second of the app'], [quota.callsPerDay, ' calls in 24 hours']]
    .filter(([number]) => number > 0).map(([number, words]) => number + words);
  byId('quota-now').textContent = granted.length === 0 ? 'No limit.' : 'Granted: ' + granted.join(', ') + '.';
}

async function applyQuota() {
  const fields = byId('quota').elements;
  await call('PUT', 'quota', JSON.stringify({
    callsPerSecond: Number(fields.callsPerSecond.value),
    appCallsPerSecond: Number(fields.appCallsPerSecond.value),
    callsPerDay: Number(fields.callsPerDay.value),
    countRefused: fields.countRefused.checked,
  }));
  await showQuota();
}

/* Accounts. */

async function search() {
  const found = (await get('accounts?limit=101&search=' + encodeURIComponent(byId('term').value))).accounts;
  byId('accounts').replaceChildren(...found.slice(0, 100).map(id => {
    const item = document.createElement('li');
    const button = element('button', id);
    button.type = 'button';
    button.addEventListener('click', () => edit(id).catch(problem));
    item.append(button);
    return item;
  }));
  byId('found').textContent = found.length === 0 ? 'No account was found.'
    : found.length > 100 ? 'These are the first 100; search for others.' : '';
}

async function edit(id) {
  const all = (await get('state?account=' + encodeURIComponent(id))).accounts;
  byId('account-name').textContent = id;
  byId('account-json').value = JSON.stringify(all[0], null, 2);
  byId('editor').hidden = false;
  byId('account-json').focus();
}

async function save() {
  let account;
  try {
    account = JSON.parse(byId('account-json').value);
  } catch (error) {
    throw new Error('the account is not JSON: ' + error.message);
  }
  await call('PATCH', 'state', JSON.stringify({accounts: [account]}));
  byId('editor').hidden = true;
  await search();
}

async function takeSnapshot() {
  snapshots.unshift({at: new Date(), of: app, text: await call('GET', 'state')});
  showSnapshots();
}

function showSnapshots() {
  byId('snapshots').replaceChildren(...snapshots.map((snapshot, index) => {
    const item = document.createElement('li');
    const restore = element('button', 'Restore the one of ' + snapshot.at.toLocaleTimeString());
    restore.type = 'button';
    restore.addEventListener('click', () => restoreState(snapshot.text).catch(problem));
    const link = element('a', 'save as a file');
    link.href = URL.createObjectURL(new Blob([snapshot.text], {type: 'application/json'}));
    link.download = 'accounts-' + (snapshots.length - index) + '.json';
    item.append(restore, link);
    return item;
  }));
}

async function restoreState(text) {
  byId('restored').textContent = '';
  await call('PUT', 'state', text);
  byId('editor').hidden = true;
  await search();
  byId('restored').textContent = 'The accounts are restored.';
}

on('login', 'submit', () => logIn(byId('key').value.trim()));
on('app', 'change', async () => {
  app = byId('app').value;
  await begin();
});
on('forget', 'click', async () => {
  await call('POST', 'reset');
  entries = [];
  byId('entries').replaceChildren();
  lastCount = null;
  await look();
});
on('faults', 'submit', applyFaults);
on('no-faults', 'click', async () => {
  byId('rehearsal').value = '';
  byId('rules').value = '';
  await applyFaults();
});
on('rehearsal', 'change', showMeaning);
on('quota', 'submit', applyQuota);
on('search', 'submit', search);
on('editor', 'submit', save);
on('close-editor', 'click', () => {
  byId('editor').hidden = true;
});
on('snapshot', 'click', takeSnapshot);
on('upload', 'change', async () => {
  const file = byId('upload').files[0];
  if (file) {
    await restoreState(await file.text());
    byId('upload').value = '';
  }
});
on('filter', 'input', () => {
  for (const details of byId('entries').children) {
    details.hidden = !matches(details.firstChild.textContent);
  }
});

async function watch() {
  try {
    await look();
  } catch (error) {
    if (key !== '') {
      problem(error);
    }
  }
  setTimeout(watch, 1000);
}

async function enter() {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given !== null) {
    history.replaceState(null, '', location.pathname);
  }
  const known = given || sessionStorage.getItem(KEY);
  if (known) {
    try {
      await logIn(known);
    } catch (error) {
      logOut();
      problem(error);
    }
  } else {
    logOut();
  }
}

window.addEventListener('hashchange', enter);
enter().then(watch);
