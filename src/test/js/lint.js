// Every script is read by the compiler of TypeScript, which finds names that nobody declares or uses, imports of what is not
// there, calls with the wrong number of values, code that is never reached, and what older phones do not know yet.
const GLOBALS = 'declare const Keep: any; declare function importScripts(...urls: string[]): void;';
const LIBRARIES = ['lib.es2021.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
const LONGEST = 140;
const MOST_LINES = 160;

// Scripts say nothing of types, so what the compiler guesses of the elements of a page is worth nothing.
const GUESSES = new Set([2322, 2339, 2345, 2531, 2551, 2769, 18046, 18047, 18048]);

export async function lint(sources) {
  const ts = await compiler();
  const texts = new Map(Object.entries({ ...sources, '/globals.d.ts': GLOBALS }));
  await Promise.all(LIBRARIES.map(name => library(name, texts)));
  const program = ts.createProgram([...texts.keys()], options(ts), host(ts, texts));
  const findings = ts.getPreEmitDiagnostics(program);
  const own = program.getSourceFiles().filter(file => !file.isDeclarationFile);
  return [
    ...findings.filter(({ code }) => !GUESSES.has(code)).map(({ file, start, messageText }) =>
      told(file, start, ts.flattenDiagnosticMessageText(messageText, ' '))),
    ...own.flatMap(file => [...habits(ts, file, file), ...size(file)]),
  ];
}

async function compiler() {
  const script = document.createElement('script');
  await new Promise((onload, onerror) => {
    Object.assign(script, { src: '/typescript/typescript.js', onload, onerror });
    document.head.append(script);
  });
  return self.ts;
}

async function library(name, texts) {
  if (texts.has(`/${name}`)) return;
  texts.set(`/${name}`, '');
  const text = await (await fetch(`/typescript/${name}`)).text();
  texts.set(`/${name}`, text);
  const more = [...text.matchAll(/<reference lib="([^"]+)"/g)].map(([, lib]) => `lib.${lib}.d.ts`);
  await Promise.all(more.map(one => library(one, texts)));
}

function options(ts) {
  return {
    allowJs: true, checkJs: true, noEmit: true, lib: LIBRARIES, types: [],
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, moduleDetection: ts.ModuleDetectionKind.Force,
    noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true,
    allowUnreachableCode: false, allowUnusedLabels: false,
  };
}

function host(ts, texts) {
  return {
    getSourceFile: (name, how) => texts.has(name) ? ts.createSourceFile(name, texts.get(name), how, true) : undefined,
    getDefaultLibFileName: () => `/${LIBRARIES[0]}`,
    getDefaultLibLocation: () => '/',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: name => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: name => texts.has(name),
    readFile: name => texts.get(name),
    writeFile: () => {},
  };
}

// What the compiler lets pass and nobody wants.
function habits(ts, file, node) {
  const found = [];
  if (ts.isBinaryExpression(node) && ['==', '!='].includes(node.operatorToken.getText(file))) found.push('compares loosely');
  if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped)) found.push('declares with var');
  if (ts.isThrowStatement(node) && ts.isStringLiteral(node.expression)) found.push('throws a text');
  if (ts.isDebuggerStatement(node) || node.getText(file).startsWith('console.')) found.push('speaks to the developer');
  const inside = [];
  ts.forEachChild(node, child => { inside.push(...habits(ts, file, child)); });
  return [...found.map(words => told(file, node.getStart(file), words)), ...inside];
}

function size(file) {
  const lines = file.text.split('\n');
  const long = lines.findIndex(line => line.length > LONGEST);
  return [
    ...(long < 0 ? [] : [`${file.fileName}:${long + 1} is longer than ${LONGEST}`]),
    ...(lines.length > MOST_LINES ? [`${file.fileName} has more than ${MOST_LINES} lines`] : []),
  ];
}

function told(file, start, words) {
  return file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1} ${words}` : words;
}
