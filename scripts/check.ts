/**
 * Runs every npm script named `check:*`, in the order of package.json. Goes on after a failure and
 * lists all of them at the end; each can be run alone.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));

const failed = names.filter((name) => {
  process.stdout.write(`▶ ${name}\n`);
  const { status } = spawnSync(`npm run --silent ${name}`, { shell: true, stdio: 'inherit' });
  return status !== 0;
});

if (failed.length > 0) {
  const list = failed.map((name) => `\n  ✖ npm run ${name}`).join('');
  process.stdout.write(`\n${failed.length} of ${names.length} checks failed:${list}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`\nAll ${names.length} checks passed.\n`);
}
