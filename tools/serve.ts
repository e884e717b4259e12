// Serves dist/ on this machine only: npm run serve.
import { existsSync } from 'node:fs';
import { env, exit } from 'node:process';
import { staticServer } from './static-server.ts';

const port = Number(env['PORT'] ?? 4321);
const base = (env['BASE_PATH'] ?? '/').replace(/\/*$/, '/');

if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet: run npm run build first.');
  exit(1);
}

staticServer('dist', base)
  .on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${port} is taken. Choose another with PORT, e.g. PORT=${port + 1} npm start`,
    );
    exit(1);
  })
  .listen(port, 'localhost', () => {
    console.log(`Kantlijn is at http://localhost:${port}${base} (Ctrl+C stops it)`);
  });
