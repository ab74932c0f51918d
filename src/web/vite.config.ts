import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.FIXIA_SERVER ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        // What nearly every page needs comes in one piece: fewer requests, and it packs better than in crumbs.
        codeSplitting: {
          groups: [
            { name: 'words', test: /(app|ui|accounts|places|search|favourites|home)\/texts\.es\.json/, priority: 2 },
            { name: 'parts', test: /node_modules\/@mantine|src\/ui\//, minShareCount: 12, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/openapi': server } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
