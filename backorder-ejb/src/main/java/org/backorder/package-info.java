/** Root. */
package org.backorder;
