/** The one password of all demonstration accounts; they exist only where the API says so. */
export const DEMO_PASSWORD = 'verbund-demo-2027';
