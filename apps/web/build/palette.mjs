/** Quiet paper, petrol ink, one saffron spark: OKLCH lightness, chroma and hue of every colour in both themes. */
export const PALETTE = {
  light: {
    bg: [0.977, 0.004, 175], surface: [1, 0, 0], raised: [1, 0, 0], sunken: [0.962, 0.006, 180], hover: [0.953, 0.008, 185],
    sidebar: [0.962, 0.008, 182], border: [0.905, 0.009, 185], 'border-strong': [0.615, 0.018, 200],
    text: [0.235, 0.022, 215], 'text-2': [0.43, 0.022, 210], 'text-3': [0.515, 0.02, 207],
    accent: [0.465, 0.088, 196], 'accent-hover': [0.405, 0.08, 197], 'accent-text': [0.445, 0.088, 196],
    'accent-soft': [0.948, 0.026, 190], 'accent-soft-text': [0.365, 0.07, 198], 'on-accent': [1, 0, 0],
    brand: [0.8, 0.145, 76], 'brand-soft': [0.955, 0.045, 85],
    success: [0.465, 0.105, 152], 'success-soft': [0.95, 0.03, 160], warning: [0.465, 0.098, 65], 'warning-soft': [0.955, 0.052, 86],
    danger: [0.505, 0.185, 27], 'danger-soft': [0.955, 0.026, 20], 'on-danger': [1, 0, 0],
    info: [0.475, 0.115, 255], 'info-soft': [0.952, 0.026, 250], violet: [0.475, 0.13, 300], 'violet-soft': [0.953, 0.028, 300],
    focus: [0.52, 0.16, 255],
  },
  dark: {
    bg: [0.178, 0.012, 218], surface: [0.215, 0.014, 217], raised: [0.252, 0.016, 217], sunken: [0.158, 0.012, 218], hover: [0.27, 0.017, 215],
    sidebar: [0.195, 0.013, 218], border: [0.312, 0.016, 215], 'border-strong': [0.575, 0.022, 208],
    text: [0.945, 0.006, 200], 'text-2': [0.79, 0.012, 203], 'text-3': [0.695, 0.015, 205],
    accent: [0.755, 0.098, 188], 'accent-hover': [0.82, 0.095, 188], 'accent-text': [0.81, 0.095, 188],
    'accent-soft': [0.295, 0.042, 200], 'accent-soft-text': [0.885, 0.065, 188], 'on-accent': [0.19, 0.03, 205],
    brand: [0.82, 0.135, 78], 'brand-soft': [0.31, 0.05, 80],
    success: [0.8, 0.125, 155], 'success-soft': [0.285, 0.05, 158], warning: [0.84, 0.12, 82], 'warning-soft': [0.3, 0.048, 80],
    danger: [0.755, 0.135, 22], 'danger-soft': [0.3, 0.065, 22], 'on-danger': [0.19, 0.03, 20],
    info: [0.785, 0.1, 250], 'info-soft': [0.295, 0.055, 255], violet: [0.79, 0.105, 300], 'violet-soft': [0.3, 0.06, 300],
    focus: [0.8, 0.115, 250],
  },
};

/** What must be readable on what: WCAG 2.2 AA, body text above it. */
export const CONTRASTS = [
  ['text', 'bg', 7], ['text', 'surface', 7], ['text', 'accent-soft', 7],
  ['text-2', 'surface', 4.5], ['text-2', 'bg', 4.5], ['text-2', 'sunken', 4.5], ['text-2', 'sidebar', 4.5], ['text-2', 'accent-soft', 4.5],
  ['text-3', 'surface', 4.5], ['text-3', 'bg', 4.5], ['text-3', 'sunken', 4.5], ['text-3', 'hover', 4.5], ['text-3', 'sidebar', 4.5],
  ['accent-text', 'surface', 4.5], ['accent-text', 'bg', 4.5], ['accent-text', 'hover', 4.5],
  ['on-accent', 'accent', 4.5], ['on-accent', 'accent-hover', 4.5], ['accent-soft-text', 'accent-soft', 4.5],
  ['border-strong', 'surface', 3], ['border-strong', 'bg', 3], ['border-strong', 'sunken', 3],
  ['success', 'success-soft', 4.5], ['success', 'surface', 4.5], ['warning', 'warning-soft', 4.5], ['danger', 'danger-soft', 4.5],
  ['danger', 'surface', 4.5], ['danger', 'bg', 4.5], ['on-danger', 'danger', 4.5], ['info', 'info-soft', 4.5], ['violet', 'violet-soft', 4.5],
  ['focus', 'surface', 3], ['focus', 'bg', 3], ['accent', 'bg', 3],
];
