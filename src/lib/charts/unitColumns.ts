export { cellPadding, unitColumns, unitPlaces, type UnitColumn } from './kit/unitColumns.ts';
