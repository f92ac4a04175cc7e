/** Root. */
package org.backorder.web;
