import { storage } from 'wxt/utils/storage';
