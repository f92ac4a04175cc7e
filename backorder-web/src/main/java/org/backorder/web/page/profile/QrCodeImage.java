package org.backorder.web.page.profile;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of an SVG image: sharp at any size, and nothing leaves the page. */
final class QrCodeImage {
    private static final int QUIET_ZONE = 4; // modules, ISO/IEC 18004

    private QrCodeImage() {}

    /** The dark modules as squares of one unit. */
    static String path(String text) {
        QrCode code = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Width and height in units, the quiet zone included. */
    static int size(String text) {
        return encode(text).size + 2 * QUIET_ZONE;
    }

    private static QrCode encode(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }
}
