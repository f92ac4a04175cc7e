/** Root. */
package org.backorder.alerts;
