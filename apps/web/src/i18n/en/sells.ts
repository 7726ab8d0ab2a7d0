/** What becomes of the stages when a workspace sells something else. */
export default {
  help: 'As long as nobody has changed the stages, they become those of what you sell, and history is placed on them again. Stages you wrote stay.',
  differ:
    'The map stays on the stages “{{now}}”, which somebody chose or wrote. Those of what you sell are “{{fitting}}”.',
  use: 'Use “{{name}}”',
  followed: 'The stages are now “{{name}}”. History is being placed on them again.',
} as const;
