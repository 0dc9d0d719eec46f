/** For code of the page: whether the archive files its reports by park. The layout says on the root element where it does not. */
export const hasParks = (): boolean => document.documentElement.dataset['without'] !== 'parks';
