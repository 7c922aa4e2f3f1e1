/** Icons that only the board has, as path data in a box of 24 by 24; drawn as lines. */
export const drawings = {
  speaker: 'M4 9v6h3l5 4V5L7 9zM15 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12',
  offline:
    'M4 4l16 16M12 19h.01M9 15a5 5 0 0 1 6 0M5 12a10 10 0 0 1 5-2M14 10a10 10 0 0 1 5 2M2 9a14 14 0 0 1 5-3M11 5a14 14 0 0 1 11 4',
  pause: 'M21 12a9 9 0 1 1-18 0 9 9 0 1 1 18 0zM10 9v6M14 9v6',
} as const;
