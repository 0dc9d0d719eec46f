/** Of a share card, in px: what readers of Open Graph ask for. */
export const cardWidth = 1200;
export const cardHeight = 630;
