import { configureGlobal } from 'fast-check';

/** Property tests draw the same cases every time: a failure today is a failure tomorrow. */
configureGlobal({ seed: 20261125 });
