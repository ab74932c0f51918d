import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.FIXIA_SERVER ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react()],
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  server: { proxy: { '/api': server, '/openapi': server } },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
