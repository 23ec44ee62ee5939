export { useChange } from '../../shared/use-change';
