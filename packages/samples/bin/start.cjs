/**
 * `npm start`. Plain old JavaScript, so that a Node that is too old can still say so in words instead of a syntax error;
 * then starts the real thing, start.ts.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- an old Node knows nothing else */
'use strict';

var NEEDED = [20, 19];

/** True where `version` ("20.19.1") is below what the project needs. */
function tooOld(version) {
  var parts = String(version).replace(/^v/, '').split('.').map(Number);
  return parts[0] < NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] < NEEDED[1]);
}

/** What to say to somebody with this version. */
function advice(version) {
  return (
    'This needs Node ' +
    NEEDED.join('.') +
    ' or newer, and this is Node ' +
    String(version).replace(/^v/, '') +
    '.\nInstall a newer one from nodejs.org, then run: npm ci && npm start'
  );
}

function installed() {
  try {
    require.resolve('tsx');
    return true;
  } catch (problem) {
    return !problem;
  }
}

function main() {
  var version = process.versions.node;
  if (tooOld(version)) {
    console.error(advice(version));
    process.exit(1);
  }
  if (!installed()) {
    console.error('The packages are not installed yet. Run: npm ci && npm start');
    process.exit(1);
  }
  var path = require('path');
  var start = ['--import', 'tsx', '--conditions', 'care-source', path.join(__dirname, 'start.ts')];
  var options = { stdio: 'inherit', cwd: path.join(__dirname, '../../..') };
  var child = require('child_process').spawn(process.execPath, start.concat(process.argv.slice(2)), options);
  ['SIGINT', 'SIGTERM'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('exit', function (code) {
    process.exit(code === null ? 0 : code);
  });
}

module.exports = { tooOld: tooOld, advice: advice, main: main };
if (require.main === module) main();
