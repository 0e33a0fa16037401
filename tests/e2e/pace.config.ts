// How it is timed how soon the page answers: one visit after the other, as each slows the others.
import { defineConfig } from '@playwright/test';
import { browser } from './playwright.config.ts';

export default defineConfig({ testDir: '.', testMatch: 'pace.ts', workers: 1, reporter: 'line', use: browser });
