// ./test mutants: changes the files that hold rules, one small change at a time, and tells which changes no test notices.
import fs from 'node:fs';
import path from 'node:path';
import { Failure, root, runLogged } from './steps.mjs';

/** The files that hold rules, by capability, each with the test classes that have to notice (in the capability's folder). */
export const rules = {
  Accounts: { 'PasswordRules.cs': ['SecrecyTests'], 'TrustView.cs': ['Feedback.TrustTests'] },
  Contracts: { 'MilestoneRules.cs': ['MilestoneRulesTests'], 'OrderRules.cs': ['OrderTests'] },
  Feedback: {
    'FeedbackRules.cs': ['FeedbackRulesTests'],
    'FeedbackEntry.cs': ['FeedbackProcessTests', 'TrustTests'],
  },
  Ledger: { 'Posting.cs': ['BooksTests'], 'Books.cs': ['BooksTests'] },
  Platform: {
    'Processes/StateMachine.cs': ['ShapeTests'],
    'Security/Permission.cs': ['PermissionTests'],
    'Security/PermissionChecks.cs': ['PermissionTests'],
  },
  Projects: { 'ProjectRules.cs': ['ProcessTests'], 'ProposalRules.cs': ['ProcessTests'], 'ProjectChecks.cs': ['ProjectTests'] },
  Search: { 'SearchFilters.cs': ['FilterTests'] },
  Services: {
    'ServiceRules.cs': ['ServiceRulesTests', 'ServiceProcessTests'],
    'OfferChecks.cs': ['ServiceTests', 'ServiceRulesTests'],
  },
  Subscriptions: {
    'AgreementRules.cs': ['RulesTests'],
    'Months.cs': ['StateTests'],
    'PlanCatalogue.cs': ['RulesTests', 'StateTests'],
    'SubscriptionRules.cs': ['RulesTests'],
  },
  Teams: { 'TeamRules.cs': ['TeamRulesTests'] },
};

const minute = 60_000;
const named = (file, name) => path.basename(file, '.cs') === path.basename(name, '.cs');

/** What was asked for, as [capability, file, test classes]: capabilities, or files of them; all when nothing was. */
export function chosen(asked) {
  const all = Object.entries(rules).flatMap(([capability, of]) =>
    Object.entries(of).map(([file, tests]) => [capability, file, tests]),
  );
  const isMeant =
    (name) =>
    ([capability, file]) =>
      capability === name || named(file, name);
  const unknown = asked.find((name) => !all.some(isMeant(name)));
  if (unknown)
    throw new Failure(`No rules are kept in ${unknown}. There are:\n${all.map(([of, file]) => `${of} ${file}`).join('\n')}`);
  return all.filter((rule) => asked.length === 0 || asked.some((name) => isMeant(name)(rule)));
}

/** A test class, in the capability's folder unless it says another (Feedback.TrustTests). */
const testsOf = (capability, name) => `FullyQualifiedName~Fixia.Tests.${name.includes('.') ? name : `${capability}.${name}`}.`;

/**
 * Changes the chosen files, in one run because preparing it takes longer than the tests; answers, by file, how many changes were
 * noticed and which were not.
 */
export async function mutants(children, { environment, artifacts, files, log }) {
  const output = path.join(artifacts, 'mutants');
  const settings = {
    project: 'Fixia.csproj',
    'test-projects': [path.join(root, 'tests', 'Fixia.Tests', 'Fixia.Tests.csproj')],
    mutate: files.map(([capability, file]) => `**/${capability}/${file}`),
    'test-case-filter': [
      ...new Set(files.flatMap(([capability, , tests]) => tests.map((name) => testsOf(capability, name)))),
    ].join('|'),
    // A program of xunit.v3 is a process of its own, which only this runner speaks to.
    'test-runner': 'mtp',
    'coverage-analysis': 'perTest',
    concurrency: 1,
    'additional-timeout': 30_000,
    reporters: ['json', 'html', 'dots'],
    thresholds: { high: 95, low: 85, break: 0 },
  };
  fs.mkdirSync(output, { recursive: true });
  const file = path.join(output, 'stryker-config.json');
  fs.writeFileSync(file, JSON.stringify({ 'stryker-config': settings }, null, 2));
  const args = ['tool', 'run', 'dotnet-stryker', '--', '--config-file', file, '--output', output, '--skip-version-check'];
  // What analyzers say of the changed code is of no interest.
  const env = { ...environment, RunAnalyzers: 'false' };
  await runLogged(children, 'dotnet', args, { cwd: path.join(root, 'src', 'Fixia'), env, log, timeout: 180 * minute });
  return read(path.join(output, 'reports', 'mutation-report.json'));
}

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').slice(0, 90);

function read(report) {
  if (!fs.existsSync(report)) throw new Failure('There is no report of the mutants.');
  const { files } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const told = Object.entries(files).map(([name, { mutants: changes }]) => {
    const having = (...states) => changes.filter(({ status }) => states.includes(status));
    const missed = having('Survived', 'NoCoverage').map(({ location, mutatorName, replacement, status }) => ({
      place: `${path.basename(name)}:${location.start.line}`,
      what: `${mutatorName}: ${oneLine(replacement)}${status === 'NoCoverage' ? ' (no test comes there)' : ''}`,
    }));
    return { name: path.basename(name), noticed: having('Killed', 'Timeout').length, missed };
  });
  return told.filter(({ noticed, missed }) => noticed + missed.length > 0);
}
