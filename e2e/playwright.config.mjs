import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.mjs';

/** The two profiles every screen must pass: a German desk, and an Arabic phone in the dark. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: process.env.E2E_RESULTS ?? '../test-results',
  globalSetup: './support/server.mjs',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }]] : [])],
  use: {
    baseURL: process.env.E2E_ADDRESS,
    actionTimeout: 20_000,
    timezoneId: 'Europe/Berlin',
    // E2E_TRACE=1 keeps what happened before a failure; it costs time.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'] },
  },
  projects: [
    { name: 'desktop-de', use: { viewport: { width: 1440, height: 900 }, locale: 'de-DE' } },
    { name: 'phone-ar-dark', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark', locale: 'ar' } },
  ],
});
