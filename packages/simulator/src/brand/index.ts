export { ENTRY_CHANNELS, type EntryChannel, ORIGINS, type Origin } from './origins';
export { STORE_OF, STORES, type Store, type StoreId } from './places';
export {
  type Agreement,
  CATEGORIES,
  CATEGORY_NAMES,
  type Category,
  PRODUCTS,
  PRODUCTS_BY_CATEGORY,
  type Product,
} from './products';
export { ARTICLES, type Article, BRAND, COUPONS, CURRENCY, GUIDES, SEARCHES, SITE } from './site';
export { BUDGETS, type Budget } from './spending';
